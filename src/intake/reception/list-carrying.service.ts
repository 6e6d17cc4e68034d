import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Reason } from '../../channels/posting/decision.js';
import type { List } from '../../community/lists/list.entity.js';
import { asOneLine } from '../../foundation/one-line.js';
import { CarriedDrafts } from '../steering/carried-drafts.service.js';
import type { Carrying, CarryOutcome, CarryRequest } from '../steering/carrying.js';
import { judgedAgain } from '../steering/judged-again.js';
import { ListPlaces } from '../steering/list-places.service.js';
import type { Arrival } from './arrival.js';
import { carriedDecision } from './carried-decision.js';
import { WrittenPosts } from './written-posts.service.js';

export type ListCarryOutcome =
  | CarryOutcome
  | { readonly kind: 'no-address' | 'too-many-lists' }
  | { readonly kind: 'list-refuses'; readonly reasons: readonly Reason[] };

/** Undoes what was begun: it is not as it was read. */
class ChangedMeanwhile extends Error {}

/** Carries a draft before the moderators of a list, whatever its policy: by the road of any post. */
@Injectable()
export class ListCarrying implements Carrying<string, ListCarryOutcome> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly drafts: CarriedDrafts,
    private readonly lists: ListPlaces,
    private readonly posts: WrittenPosts,
  ) {}

  /** @param name of the list, as its author wrote or chose it */
  async carry(request: CarryRequest, name: string): Promise<ListCarryOutcome> {
    const { draft, personId: authorId, files: attachments, now } = request;
    if (!(await this.drafts.mayCarry(draft))) return { kind: 'not-now' };
    if (draft.body.trim() === '' || draft.subject.trim() === '') return { kind: 'nothing-written' };
    const list = await this.lists.named(name, authorId);
    if (list === null) return { kind: 'no-such-place' };
    const words = { subject: asOneLine(draft.subject), text: draft.body, attachments, answers: [] };
    const arrival = await this.posts.arrive({ authorId, list, ...words, draftId: randomUUID() }, now);
    if (arrival === null) return { kind: 'no-address' };
    return judgedAgain(() => this.judgeAndCarryOut(request, list, arrival));
  }

  private async judgeAndCarryOut(
    request: CarryRequest,
    list: List,
    arrival: Arrival,
  ): Promise<ListCarryOutcome> {
    const judged = await this.posts.judge(list, arrival, carriedDecision);
    if (judged === null) return { kind: 'no-such-place' };
    const { kind, reasons } = judged.plan.decision;
    if (kind === 'steer') return { kind: 'too-many-lists' };
    if (kind !== 'hold') return { kind: 'list-refuses', reasons };
    const { draft, personId, now } = request;
    const step = {
      channel: 'group-list',
      targetId: judged.plan.handed.heldId,
      path: `/lists/${list.name}`,
    } as const;
    return this.dataSource
      .transaction(async (manager): Promise<ListCarryOutcome> => {
        await this.posts.carryOut(manager, judged, arrival);
        const held = await this.drafts.hold(manager, draft, personId);
        if (held === null) throw new ChangedMeanwhile();
        const stepId = await this.drafts.note(manager, held, step, now);
        return { kind: 'carried', path: `/drafts/${draft.id}`, isProposed: true, stepId };
      })
      .catch((error: unknown) => {
        if (error instanceof ChangedMeanwhile) return { kind: 'not-now' } as const;
        throw error;
      });
  }
}
