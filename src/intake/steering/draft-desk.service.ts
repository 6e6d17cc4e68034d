import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, Not } from 'typeorm';
import { DirectoryService } from '../../community/directory/directory.service.js';
import { asOneLine } from '../../foundation/one-line.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { recordsAbout } from '../../foundation/journal/records-about.js';
import { isUuid } from '../../foundation/uuid.js';
import { canAskReview, canDropDraft, canEditDraft, isOwnDraft } from './draft-permissions.js';
import { DraftSteps } from './draft-steps.service.js';
import { SteeringDraft } from './steering-draft.entity.js';
import { SteeringStep } from './steering-step.entity.js';
import type { StepOutcome } from './step-outcome.js';
import {
  type AnnouncedWords,
  type DraftFault,
  type EditedWords,
  faultIn,
  isSame,
  meantIn,
} from './draft-words.js';

export type DraftEdit =
  | { readonly kind: 'saved'; readonly draft: SteeringDraft }
  /** Somebody, likely its author in another window, changed it meanwhile; or it was dropped. */
  | { readonly kind: 'stale' | 'not-now' | 'unknown' }
  | { readonly kind: DraftFault };

export type DraftAct = { readonly kind: 'done' | 'not-now' | 'unknown' | 'reason-missing' };

const longestNote = 1_000;
const mostShown = 50;

/** What an author does with their announcements, but for carrying them somewhere. */
@Injectable()
export class DraftDesk {
  private readonly record = recordsAbout(this.journal, 'steering-draft');

  constructor(
    private readonly dataSource: DataSource,
    private readonly directory: DirectoryService,
    private readonly steps: DraftSteps,
    private readonly journal: JournalService,
  ) {}

  /** Null for none, and for somebody else's. */
  async own(personId: string | null, id: string): Promise<SteeringDraft | null> {
    const draft = isUuid(id) ? await this.dataSource.manager.findOneBy(SteeringDraft, { id }) : null;
    return draft !== null && isOwnDraft(personId, draft) ? draft : null;
  }

  /** The last changed first; those that were dropped at last. */
  async of(personId: string, withDropped = true): Promise<SteeringDraft[]> {
    return this.dataSource.manager.find(SteeringDraft, {
      where: { authorId: personId, ...(withDropped ? {} : { state: Not('dropped') }) },
      order: { updatedAt: 'DESC', id: 'ASC' },
      take: mostShown,
    });
  }

  /**
   * Keeps what somebody would announce, before anything is sent.
   * @param submissionId a UUID its form was given: sent twice, it is one draft with the words of the last
   */
  async announce(
    personId: string,
    words: AnnouncedWords,
    submissionId: string,
    now: Date,
  ): Promise<DraftEdit> {
    const fault = faultIn(words);
    if (fault !== null) return { kind: fault };
    const [person, address] = await Promise.all([
      this.directory.findById(personId),
      this.directory.preferredAddress(personId),
    ]);
    if (person === null) return { kind: 'unknown' };
    const { subject, body, eventOn, audience, people, listIds, bearers } = words;
    return this.dataSource.transaction(async (manager): Promise<DraftEdit> => {
      // A form that is sent twice at once finds no draft either time.
      await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 3))', [submissionId]);
      const known = await lockedDraft(manager, { authorId: personId, messageId: submissionId });
      const written = {
        subject: asOneLine(subject),
        body,
        eventOn,
        audience,
        people,
        listIds: [...listIds],
        bearers: [...bearers],
        updatedAt: now,
      };
      if (known !== null) {
        if (known.state !== 'open') return { kind: 'saved', draft: known };
        const changed = Object.assign(known, written, { version: known.version + 1 });
        return { kind: 'saved', draft: await manager.save(changed) };
      }
      const draft = await manager.save(
        manager.create(SteeringDraft, {
          id: randomUUID(),
          ...written,
          authorId: personId,
          authorAddress: address ?? '',
          authorName: person.name,
          road: 'announce',
          rawId: null,
          messageId: submissionId,
          clusterId: null,
          reasonCode: 'asked-first',
          reasonValues: {},
          state: 'open',
          createdAt: now,
          toldAt: null,
        }),
      );
      await this.record(manager, 'announcement.asked-first', draft.id, { people }, by(personId), now);
      return { kind: 'saved', draft };
    });
  }

  /** @param version the one that was read; what is the same changes nothing */
  async edit(
    personId: string,
    draftId: string,
    words: EditedWords,
    version: number,
    now: Date,
  ): Promise<DraftEdit> {
    return this.dataSource.transaction(async (manager): Promise<DraftEdit> => {
      const draft = await this.locked(manager, personId, draftId);
      if (draft === null) return { kind: 'unknown' };
      if (isSame(draft, words)) return { kind: 'saved', draft };
      if (!canEditDraft(draft)) return { kind: 'not-now' };
      if (draft.version !== version) return { kind: 'stale' };
      const fault = faultIn(words);
      if (fault !== null) return { kind: fault };
      const { body, eventOn } = words;
      const { takenFiles = draft.takenFiles } = words;
      const meant = draft.road === 'announce' ? meantIn(words) : {};
      const written = {
        subject: asOneLine(words.subject),
        body,
        eventOn,
        takenFiles,
        ...meant,
        updatedAt: now,
      };
      const saved = await manager.save(Object.assign(draft, written, { version: version + 1 }));
      await this.record(manager, 'announcement.edited', draft.id, {}, by(personId), now);
      return { kind: 'saved', draft: saved };
    });
  }

  /** Has the ethics team look at it. */
  async ask(personId: string, draftId: string, note: string, now: Date): Promise<DraftAct> {
    const why = note.trim().slice(0, longestNote);
    return this.act(personId, draftId, async (manager, draft, steps) => {
      if (!canAskReview(draft, steps)) return 'not-now';
      if (why === '') return 'reason-missing';
      await manager.save(Object.assign(draft, { state: 'asked', ...touched(draft, now) }));
      await manager.insert(SteeringStep, {
        ...newStep(draft.id, now),
        channel: 'review',
        note: why,
        state: 'given',
      });
      await this.record(manager, 'announcement.asked', draft.id, {}, by(personId), now);
      return 'done';
    });
  }

  /** Its author gives it up; it can be taken back. */
  async drop(personId: string, draftId: string, now: Date): Promise<DraftAct> {
    return this.act(personId, draftId, async (manager, draft, steps) => {
      if (!canDropDraft(draft, steps)) return 'not-now';
      await manager.update(
        SteeringStep,
        { draftId, channel: 'review', state: 'given' },
        { state: 'withdrawn', settledAt: now },
      );
      await manager.save(Object.assign(draft, { state: 'dropped', ...touched(draft, now) }));
      await manager.insert(SteeringStep, {
        ...newStep(draft.id, now),
        channel: 'dropped',
        state: 'given',
        settledAt: now,
      });
      await this.record(manager, 'announcement.dropped', draft.id, {}, by(personId), now);
      return 'done';
    });
  }

  async takeBack(personId: string, draftId: string, now: Date): Promise<DraftAct> {
    return this.act(personId, draftId, async (manager, draft) => {
      if (draft.state !== 'dropped') return 'not-now';
      await manager.save(Object.assign(draft, { state: 'open', ...touched(draft, now) }));
      await manager.update(SteeringStep, { draftId, channel: 'dropped' }, { state: 'withdrawn' });
      await this.record(manager, 'announcement.taken-back', draft.id, {}, by(personId), now);
      return 'done';
    });
  }

  /** What became of it elsewhere is looked up before the transaction, which must not wait for a second connection. */
  private async act(
    personId: string,
    draftId: string,
    work: (
      manager: EntityManager,
      draft: SteeringDraft,
      steps: readonly StepOutcome[],
    ) => Promise<DraftAct['kind']>,
  ): Promise<DraftAct> {
    const seen = await this.own(personId, draftId);
    if (seen === null) return { kind: 'unknown' };
    const steps = await this.steps.outcomesOf(seen);
    return this.dataSource.transaction(async manager => {
      const draft = await this.locked(manager, personId, draftId);
      if (draft === null) return { kind: 'unknown' };
      return { kind: draft.version === seen.version ? await work(manager, draft, steps) : 'not-now' };
    });
  }

  private async locked(
    manager: EntityManager,
    personId: string,
    draftId: string,
  ): Promise<SteeringDraft | null> {
    if (!isUuid(draftId)) return null;
    return lockedDraft(manager, { id: draftId, authorId: personId });
  }
}

export function lockedDraft(
  manager: EntityManager,
  where: Partial<Pick<SteeringDraft, 'id' | 'messageId'>> & { readonly authorId: string },
): Promise<SteeringDraft | null> {
  return manager.findOne(SteeringDraft, { where, lock: { mode: 'pessimistic_write' } });
}

export function newStep(draftId: string, at: Date): Pick<SteeringStep, 'id' | 'draftId' | 'at' | 'path'> {
  return { id: randomUUID(), draftId, at, path: `/drafts/${draftId}` };
}

export function touched(
  { version }: Pick<SteeringDraft, 'version'>,
  now: Date,
): Pick<SteeringDraft, 'version' | 'updatedAt'> {
  return { version: version + 1, updatedAt: now };
}

function by(personId: string) {
  return { kind: 'person', personId } as const;
}
