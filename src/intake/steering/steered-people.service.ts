import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EchoFacts } from '../../channels/posting/posting-context.js';
import { AudiencesService } from '../../community/audiences/audiences.service.js';
import { CoverageService } from '../../community/audiences/coverage.service.js';
import { DirectoryService } from '../../community/directory/directory.service.js';
import { GroupsService } from '../../community/groups/groups.service.js';
import { ArchiveReader } from '../../postoffice/archive/archive-reader.service.js';
import { LedgerReach } from '../../postoffice/ledger/ledger-reach.service.js';
import type { Sighting } from './outlook.js';

/** Who writes, whom they answer, and how many a message would reach. */
@Injectable()
export class SteeredPeople {
  constructor(
    private readonly dataSource: DataSource,
    private readonly directory: DirectoryService,
    private readonly groups: GroupsService,
    private readonly audiences: AudiencesService,
    private readonly coverage: CoverageService,
    private readonly reach: LedgerReach,
    private readonly archive: ArchiveReader,
  ) {}

  async authorId({ authorAddress }: Sighting): Promise<string | null> {
    if (authorAddress === '') return null;
    return (await this.directory.findByAddress(authorAddress))?.person.id ?? null;
  }

  /** It answers a message of one of its lists, or one that was written to its author: what it says it answers is no proof. */
  async isReply({ answers, lists, outside, authorAddress }: Sighting): Promise<boolean> {
    if (answers.length === 0) return false;
    if (
      await this.archive.hasAny(
        lists.map(({ id }) => id),
        answers,
      )
    )
      return true;
    if (outside.length === 0) return false;
    const author = await this.directory.findByAddress(authorAddress);
    return author !== null && (await this.reach.wasWrittenTo(author.person.id, answers));
  }

  /** The groups whose lists are the author's own. */
  async animatedBy(authorId: string | null): Promise<ReadonlySet<string>> {
    return new Set(authorId === null ? [] : await this.groups.animatedBy(authorId, []));
  }

  /** How many of the directory would have this text by these lists, and by those it was on since then. */
  async width(
    clusterIds: readonly string[],
    since: Date,
    lists: Sighting['lists'],
  ): Promise<Pick<EchoFacts, 'people' | 'directory'>> {
    const everybody = await Promise.all(
      lists.map(
        async list =>
          list.readers ?? (await this.audiences.everybodyOn(this.dataSource.manager, list)).people,
      ),
    );
    const here = [...new Set(everybody.flat())];
    const [people, directory] = await Promise.all([
      this.reach.directoryPeople(clusterIds, since, here),
      this.coverage.directorySize(),
    ]);
    return { people, directory };
  }
}
