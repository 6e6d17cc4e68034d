import { Injectable } from '@nestjs/common';
import { DirectoryService } from '../../community/directory/directory.service.js';
import { GroupsService } from '../../community/groups/groups.service.js';
import { ArchiveReader } from '../../postoffice/archive/archive-reader.service.js';
import { LedgerReach } from '../../postoffice/ledger/ledger-reach.service.js';
import type { Sighting } from './outlook.js';

/** Who writes, and whom they answer. */
@Injectable()
export class SteeredPeople {
  constructor(
    private readonly directory: DirectoryService,
    private readonly groups: GroupsService,
    private readonly reach: LedgerReach,
    private readonly archive: ArchiveReader,
  ) {}

  async authorId({ authorAddress }: Pick<Sighting, 'authorAddress'>): Promise<string | null> {
    return authorAddress === '' ? null : this.directory.personIdAt(authorAddress);
  }

  /**
   * It answers a message of one of its lists, and goes to no other people than those who wrote or got what it answers: what
   * it says it answers is no proof.
   */
  async isReply({ answers, lists, outside, authorAddress }: Sighting): Promise<boolean> {
    if (answers.length === 0) return false;
    const ids = lists.map(({ id }) => id);
    if (ids.length > 0 && !(await this.archive.hasAny(ids, answers))) return false;
    if (outside.length === 0) return ids.length > 0;
    const author = await this.authorId({ authorAddress });
    return author !== null && this.reach.answersAmong(author, answers, outside);
  }

  /** The groups whose lists are the author's own. */
  async animatedBy(authorId: string | null): Promise<ReadonlySet<string>> {
    return new Set(authorId === null ? [] : await this.groups.animatedBy(authorId, []));
  }
}
