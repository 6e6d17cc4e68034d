import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Canary } from '../../channels/forwarding/canary.entity.js';
import { system } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { CanaryHit } from './canary-hit.entity.js';
import { EthicsTeam } from './ethics-team.service.js';
import { canaryNotice } from './watching.notice.js';

export type NewHit = Pick<
  CanaryHit,
  'canaryId' | 'door' | 'authorAddress' | 'subject' | 'messageId' | 'clusterId'
>;

const longestSubject = 1_000;

/** Mail to an address that nobody was given. */
@Injectable()
export class CanaryAlarm {
  constructor(
    private readonly dataSource: DataSource,
    private readonly team: EthicsTeam,
    private readonly journal: JournalService,
  ) {}

  /** In the transaction that takes the mail. The first one at an address is told by mail; all are counted. */
  async raise(manager: EntityManager, hit: NewHit, now: Date): Promise<void> {
    const [known] = await manager.find(CanaryHit, { where: { canaryId: hit.canaryId }, take: 1 });
    const { identifiers } = await manager
      .createQueryBuilder()
      .insert()
      .into(CanaryHit)
      .values({ ...hit, subject: hit.subject.slice(0, longestSubject).toWellFormed(), at: now })
      .orIgnore()
      .execute();
    if (identifiers.length === 0 || known !== undefined) return;
    await this.journal.record(manager, {
      at: now,
      actor: system,
      action: 'canary.written-to',
      subjectKind: 'canary',
      subjectId: hit.canaryId,
      values: { door: hit.door },
    });
    const name = await nameOf(manager, hit.canaryId);
    const path = hit.clusterId === null ? '/campaigns/canaries' : `/campaigns/${hit.clusterId}`;
    const said = { author: hit.authorAddress, name, subject: hit.subject };
    await this.team.tell(manager, path, (to, url) => canaryNotice(to, { ...said, url }), now);
  }

  /** The latest first. */
  hits(of: { readonly clusterId?: string }, count: number): Promise<CanaryHit[]> {
    return this.dataSource.manager.find(CanaryHit, {
      where: of,
      order: { at: 'DESC', id: 'ASC' },
      take: count,
    });
  }
}

async function nameOf(manager: EntityManager, canaryId: string): Promise<string> {
  const [row]: Pick<Canary, 'givenName' | 'familyName'>[] = await manager.query(
    `select given_name as "givenName", family_name as "familyName" from canary where id = $1`,
    [canaryId],
  );
  return row === undefined ? '' : `${row.givenName} ${row.familyName}`;
}
