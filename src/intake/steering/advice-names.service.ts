import { Injectable } from '@nestjs/common';
import { AudiencesService } from '../../community/audiences/audiences.service.js';
import { DirectoryService } from '../../community/directory/directory.service.js';
import type { List } from '../../community/lists/list.entity.js';
import { ListsService } from '../../community/lists/lists.service.js';
import { Config, siteAddress } from '../../foundation/config/config.js';
import { type Addressees, addressIn, type KnownList, type KnownNames, listName } from './advice-audience.js';
import { AdviceCircles } from './advice-circles.service.js';
import type { Asker } from './asker.js';

/** What this site knows of the names in a question. */
@Injectable()
export class AdviceNames {
  constructor(
    private readonly config: Config,
    private readonly audiences: AudiencesService,
    private readonly lists: ListsService,
    private readonly directory: DirectoryService,
    private readonly circles: AdviceCircles,
  ) {}

  async of(asked: Addressees, asker: Asker): Promise<KnownNames> {
    const lists = asked.lists ?? [];
    const recipients = asked.recipients ?? [];
    const names = [...new Set([...lists, ...recipients].map(text => listName(text)))].filter(
      name => name !== '',
    );
    const addresses = [...new Set(recipients.map(text => addressIn(text)))].map(text =>
      text.replaceAll('\0', ''),
    );
    const [directory, people, found, group] = await Promise.all([
      this.directory.countRegistered(),
      this.directory.peopleAt(addresses),
      this.lists.named(names.map(name => name.replaceAll('\0', ''))),
      this.circles.groupOf(asked.group, asker),
    ]);
    const known = { directory, people, mailDomain: this.config.mailDomain.toLowerCase() };
    const members = group === null ? [] : await this.circles.membersOf(group);
    return {
      ...known,
      lists: await this.counted(found, asker),
      group: group === null ? null : { slug: group.slug, members },
    };
  }

  /** Without those that this asker must not learn of. */
  private async counted(found: ReadonlyMap<string, List>, asker: Asker): Promise<Map<string, KnownList>> {
    const lists = [...new Map([...found.values()].map(list => [list.id, list])).values()];
    const seen = await this.circles.seenOf(lists, asker);
    const bearers = await this.audiences.bearersOnEach(seen.map(([list]) => list));
    const known = new Map(
      seen.map(([{ id, name }, group]): [string, KnownList] => [
        id,
        {
          address: siteAddress(this.config, name),
          group: group?.slug ?? null,
          bearers: bearers.get(id) ?? [],
        },
      ]),
    );
    return new Map(
      [...found].flatMap(([name, { id }]) => {
        const list = known.get(id);
        return list === undefined ? [] : [[name, list] as const];
      }),
    );
  }
}
