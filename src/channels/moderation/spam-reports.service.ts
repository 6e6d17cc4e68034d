import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addressHash } from '../../community/directory/address-hash.js';
import type { Post } from '../posting/post.entity.js';
import { BanProposal } from './ban-proposal.entity.js';
import { SpamReport } from './spam-report.entity.js';

/** What is enough to ask whether an author is refused everywhere: no fewer, so that no one moderator can. */
export const agreement = { lists: 3, groups: 2, moderators: 2, days: 90 } as const;

interface Author {
  readonly hash: Buffer;
  readonly personId: string | null;
}

/** What moderators said was spam, and where enough of them agree. */
@Injectable()
export class SpamReports {
  /**
   * Keeps a report on a held message, in the transaction that decides on it.
   * @returns the id of the proposal it opened, if it did: one an author while it is open
   */
  async report(
    manager: EntityManager,
    { id, post }: { readonly id: string; readonly post: Post },
    moderatorId: string | null,
    now: Date,
  ): Promise<string | null> {
    const author = { hash: addressHash(post.authorAddress), personId: post.authorPersonId };
    await takeTurns(manager, author);
    await manager.insert(SpamReport, {
      heldMessageId: id,
      listId: post.listId,
      authorHash: author.hash,
      authorPersonId: author.personId,
      identity: post.identity,
      moderatorId,
      reportedAt: now,
    });
    return (await isAgreed(manager, author, now)) ? open(manager, author, now) : null;
  }
}

async function open(manager: EntityManager, { hash, personId }: Author, now: Date): Promise<string> {
  const id = randomUUID();
  await manager.insert(BanProposal, { id, authorHash: hash, personId, openedAt: now });
  return id;
}

/** Of reports at the same moment on one author the last sees them all; its held message is locked already by then. */
async function takeTurns(manager: EntityManager, { hash, personId }: Author): Promise<void> {
  // One address, then one person: nobody waits in a circle.
  for (const known of [hash.toString('hex'), personId])
    if (known !== null)
      await manager.query(`select pg_advisory_xact_lock(hashtext('spam of ' || $1))`, [known]);
}

/**
 * Whether lists enough agree, and nobody was asked about it yet. A forged name silences nobody: what its own domain
 * denies counts for nothing, nor does what names somebody of the directory without proof. What was known when the team last decided was weighed then.
 */
async function isAgreed(manager: EntityManager, { hash, personId }: Author, now: Date): Promise<boolean> {
  const [{ is }]: [{ is: boolean }] = await manager.query(
    `with known as (
       select decided_at from ban_proposal where author_hash = $1 or person_id = $2
     )
     select count(distinct r.list_id) >= ${agreement.lists}
            and count(distinct l.group_id) >= ${agreement.groups}
            and count(distinct r.moderator_id) >= ${agreement.moderators}
            and not exists (select from known where decided_at is null) as is
     from spam_report r join list l on l.id = r.list_id
     where (r.author_hash = $1 or r.author_person_id = $2) and (r.identity = 'proven' or (r.identity = 'unproven' and r.author_person_id is null))
       and r.reported_at > $3::timestamptz - make_interval(days => ${agreement.days})
       and r.reported_at > coalesce((select max(decided_at) from known), '-infinity')`,
    [hash, personId, now],
  );
  return is;
}
