import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull, MoreThan, Not } from 'typeorm';
import { isOwnCount } from '../../channels/posting/announcement.js';
import { system } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { SteeringDraft } from './steering-draft.entity.js';

/** What a table takes of a text; more is in the raw message. */
const longestSubject = 1_000;
const longestBody = 200_000;
/** What comes later with the same text joins the draft for so long. */
const joinedDays = 30;
const dayMs = 86_400_000;

/** An announcement that goes to nobody now. */
export type NewDraft = Pick<
  SteeringDraft,
  | 'authorId'
  | 'authorAddress'
  | 'authorName'
  | 'road'
  | 'subject'
  | 'body'
  | 'rawId'
  | 'messageId'
  | 'clusterId'
  | 'reasonCode'
  | 'reasonValues'
  | 'listIds'
  | 'bearers'
>;

/** Keeps what was steered, so that nothing anybody wrote is lost. */
@Injectable()
export class SteeringDrafts {
  constructor(private readonly journal: JournalService) {}

  /**
   * In the transaction that steers. A campaign makes one draft, however many copies of it come, and one mail.
   * @param isTold whether its author is written to
   */
  async keep(manager: EntityManager, draft: NewDraft, isTold: boolean, now: Date): Promise<SteeringDraft> {
    const known = await this.openOne(manager, draft, now);
    if (known !== null) return this.join(manager, known, draft, now);
    const kept = await manager.save(
      manager.create(SteeringDraft, {
        ...draft,
        ...wordsOf(draft),
        bearers: [...draft.bearers],
        people: draft.bearers.length,
        state: draft.authorId === null ? 'asked' : 'open',
        createdAt: now,
        updatedAt: now,
        // Who sent a mail hears by mail, once all of it is here (`SteeredTelling`); on a page they see it.
        isToBeTold: isTold && draft.road === 'mail' && !(await wasToldToday(manager, draft, now)),
        toldAt: isTold && draft.road !== 'mail' ? now : null,
      }),
    );
    await this.journal.record(manager, {
      at: now,
      actor: system,
      action: 'announcement.steered',
      subjectKind: 'steering-draft',
      subjectId: kept.id,
      values: { reason: draft.reasonCode, people: kept.people },
    });
    return kept;
  }

  /** The path of its page. */
  pathOf({ id }: Pick<SteeringDraft, 'id'>): string {
    return `/drafts/${id}`;
  }

  private openOne(
    manager: EntityManager,
    { authorId, clusterId, messageId, authorAddress }: NewDraft,
    now: Date,
  ): Promise<SteeringDraft | null> {
    const text = clusterId === null ? { messageId } : { clusterId };
    const updatedAt = MoreThan(new Date(now.getTime() - joinedDays * dayMs));
    const whose =
      authorId === null ? { authorAddress, state: 'asked' as const } : { authorId, state: 'open' as const };
    return manager.findOne(SteeringDraft, {
      where: { ...whose, ...text, updatedAt },
      order: { createdAt: 'DESC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  private async join(
    manager: EntityManager,
    known: SteeringDraft,
    draft: NewDraft,
    now: Date,
  ): Promise<SteeringDraft> {
    const { listIds, bearers, messageId, rawId } = draft;
    known.listIds = [...new Set([...known.listIds, ...listIds])];
    known.bearers = [...new Set([...known.bearers, ...bearers])];
    known.people = known.bearers.length;
    // One message to several lists comes once for each of them.
    if (known.messageId !== messageId) known.copies += 1;
    // Until its author writes in it, it says what they sent last: who sees a wrong date sends a better text after it.
    if (known.state === 'open' && known.version === 1) Object.assign(known, wordsOf(draft), { rawId });
    known.updatedAt = now;
    return manager.save(known);
  }
}

function wordsOf({ subject, body }: NewDraft): Pick<SteeringDraft, 'subject' | 'body'> {
  return {
    subject: subject.slice(0, longestSubject).toWellFormed(),
    body: body.slice(0, longestBody).replaceAll('\0', '').toWellFormed(),
  };
}

/** Whoever writes to many one by one hears of it once a day, not once for each message; all of them are on their page. */
async function wasToldToday(
  manager: EntityManager,
  { authorId, reasonCode }: NewDraft,
  now: Date,
): Promise<boolean> {
  if (authorId === null || !isOwnCount(reasonCode)) return false;
  const createdAt = MoreThan(new Date(now.getTime() - dayMs));
  const told = { authorId, reasonCode, createdAt };
  return manager.exists(SteeringDraft, {
    where: [
      { ...told, isToBeTold: true },
      { ...told, toldAt: Not(IsNull()) },
    ],
  });
}
