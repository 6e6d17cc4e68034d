import { Injectable } from '@nestjs/common';
import { AudiencesService } from '../../community/audiences/audiences.service.js';
import { DirectoryService } from '../../community/directory/directory.service.js';
import { canSee } from '../../community/groups/group-permissions.js';
import type { Group } from '../../community/groups/group.entity.js';
import { GroupsService } from '../../community/groups/groups.service.js';
import { MembersService } from '../../community/groups/members.service.js';
import { canSeeQueue } from '../../community/lists/list-permissions.js';
import type { List } from '../../community/lists/list.entity.js';
import { ListsService } from '../../community/lists/lists.service.js';
import { Config, siteAddress } from '../../foundation/config/config.js';
import { type Addressees, addressIn, type KnownList, type KnownNames, listName } from './advice-audience.js';

/** Who asks: nobody may learn from an advice how many people are where they can't look. */
export type Asker =
  | { readonly kind: 'operator' }
  | { readonly kind: 'person'; readonly personId: string; readonly roles: readonly string[] };

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

  private async counted(found: ReadonlyMap<string, List>, asker: Asker): Promise<Map<string, KnownList>> {
    const byId = new Map<string, KnownList | null>();
    for (const list of found.values()) {
      if (!byId.has(list.id)) byId.set(list.id, await this.seen(list, asker));
    }
    return new Map(
      [...found].flatMap(([name, { id }]) => {
        const known = byId.get(id) ?? null;
        return known === null ? [] : [[name, known] as const];
      }),
    );
  }

  /** Null for a list this asker must not learn of. */
  private async seen(list: List, asker: Asker): Promise<KnownList | null> {
    const group = await this.circles.ofList(list);
    if (!(await this.maySee(list, group, asker))) return null;
    const bearers = await this.audiences.bearersOn(list);
    return { address: siteAddress(this.config, list.name), group: group?.slug ?? null, bearers };
  }

  private async maySee(list: List, group: Group | null, asker: Asker): Promise<boolean> {
    if (asker.kind === 'operator' || (await this.circles.isSeen(group, asker))) return true;
    const standing = await this.audiences.standingOf(asker.personId, list, asker.roles);
    return standing.isSubscribed || canSeeQueue(standing);
  }
}

/** The groups that names lead to. */
@Injectable()
export class AdviceCircles {
  constructor(
    private readonly groups: GroupsService,
    private readonly members: MembersService,
  ) {}

  /** Null for a slug no group has, and for a group that this asker may not know of. */
  async groupOf(slug: string | null | undefined, asker: Asker): Promise<Group | null> {
    const wanted = slug?.trim().toLowerCase().replaceAll('\0', '') ?? '';
    const group = wanted === '' ? null : await this.groups.findBySlug(wanted);
    return (await this.isSeen(group, asker)) ? group : null;
  }

  async isSeen(group: Group | null, asker: Asker): Promise<boolean> {
    if (group === null || asker.kind === 'operator') return true;
    return canSee(await this.members.viewerOf(group.id, asker.personId, asker.roles), group);
  }

  ofList({ groupId }: List): Promise<Group | null> {
    return groupId === null ? Promise.resolve(null) : this.groups.findById(groupId);
  }

  async membersOf({ id }: Group): Promise<string[]> {
    const members = await this.members.membersOf(id);
    return members.map(({ personId }) => personId);
  }
}
