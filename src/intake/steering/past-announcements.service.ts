import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type NewDraft, SteeringDrafts } from './steering-drafts.service.js';
import { type DraftState, SteeringDraft } from './steering-draft.entity.js';
import { type StepChannel, SteeringStep } from './steering-step.entity.js';

/** An announcement of the past, with what became of it. */
export interface PastAnnouncement {
  readonly draft: NewDraft;
  readonly at: Date;
  readonly state: DraftState;
  /** Where it was carried, or that its author asked the ethics team. */
  readonly step: { readonly channel: StepChannel; readonly note: string } | null;
}

/** Announcements that were steered before this site could say so: a demonstration's past. */
@Injectable()
export class PastAnnouncements {
  constructor(private readonly drafts: SteeringDrafts) {}

  async add(manager: EntityManager, { draft, at, state, step }: PastAnnouncement): Promise<void> {
    const { id } = await this.drafts.keep(manager, draft, false, at);
    await manager.update(SteeringDraft, { id }, { state });
    if (step === null) return;
    const isAsked = state === 'asked';
    await manager.save(
      manager.create(SteeringStep, {
        draftId: id,
        at,
        channel: step.channel,
        targetId: null,
        path: `/drafts/${id}`,
        note: step.note,
        state: isAsked ? 'given' : 'published',
        settledAt: isAsked ? null : at,
        toldAt: isAsked ? null : at,
      }),
    );
  }
}
