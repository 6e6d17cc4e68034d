import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { recordsAbout } from '../../foundation/journal/records-about.js';
import { system } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { lockedDraft, newStep, touched } from './draft-desk.service.js';
import { canCarryDraft } from './draft-permissions.js';
import { DraftSteps } from './draft-steps.service.js';
import type { SteeringDraft } from './steering-draft.entity.js';
import { SteeringStep } from './steering-step.entity.js';

/** What all roads do with a draft that is carried, wherever it goes. */
@Injectable()
export class CarriedDrafts {
  private readonly record = recordsAbout(this.journal, 'steering-draft');

  constructor(
    private readonly steps: DraftSteps,
    private readonly journal: JournalService,
  ) {}

  /** Whether it may be carried now; what became of it elsewhere decides. */
  async mayCarry(draft: SteeringDraft): Promise<boolean> {
    return canCarryDraft(draft, await this.steps.outcomesOf(draft));
  }

  /** Locked; null when it is not as it was read. */
  async hold(
    manager: EntityManager,
    { id, version }: Pick<SteeringDraft, 'id' | 'version'>,
    authorId: string,
  ): Promise<SteeringDraft | null> {
    const held = await lockedDraft(manager, { id, authorId });
    return held?.version === version ? held : null;
  }

  /** Writes down where it was carried. @returns the step's id */
  async note(
    manager: EntityManager,
    draft: SteeringDraft,
    step: Pick<SteeringStep, 'channel' | 'targetId' | 'path'>,
    now: Date,
  ): Promise<string> {
    const row = { ...newStep(draft.id, now), ...step, state: 'given' } as const;
    await manager.insert(SteeringStep, row);
    // What the ethics team was asked stays before them.
    const state = draft.state === 'asked' ? 'asked' : 'carried';
    await manager.save(Object.assign(draft, { state, ...touched(draft, now) }));
    const { authorId: personId } = draft;
    const actor = personId === null ? system : ({ kind: 'person', personId } as const);
    await this.record(manager, 'announcement.carried', draft.id, { channel: step.channel }, actor, now);
    return row.id;
  }
}
