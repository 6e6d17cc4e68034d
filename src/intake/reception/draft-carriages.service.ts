import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { asOneLine } from '../../foundation/one-line.js';
import type { List } from '../../community/lists/list.entity.js';
import type { Reason } from '../../channels/posting/decision.js';
import { RawStore } from '../../postoffice/archive/raw-store.js';
import { type CarryOutcome, type CarryRequest, DraftCarrying } from '../steering/draft-carrying.service.js';
import { DraftFiles } from '../steering/draft-files.service.js';
import { DraftProposals } from '../steering/draft-proposals.service.js';
import { SteeringService } from '../steering/steering.service.js';
import type { Arrival } from './arrival.js';
import { carriedDecision } from './carried-decision.js';
import { judgedAgain } from '../steering/judged-again.js';
import { PostReception } from './post-reception.service.js';
import { WebPostJudging } from './web-post-judging.service.js';
import { WebPostWriting } from './web-post-writing.js';

export type CarriageOutcome =
  | CarryOutcome
  | { readonly kind: 'no-address' | 'too-many-lists' }
  | { readonly kind: 'list-refuses'; readonly reasons: readonly Reason[] };

export type CarriageRequest = Omit<CarryRequest, 'files'>;

const listPrefix = 'list:';

/** Carries a draft where its author wants it: into a forum or a letter, or before the moderators of a list. */
@Injectable()
export class DraftCarriages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly carrying: DraftCarrying,
    private readonly proposals: DraftProposals,
    private readonly files: DraftFiles,
    private readonly writing: WebPostWriting,
    private readonly judging: WebPostJudging,
    private readonly steering: SteeringService,
    private readonly raws: RawStore,
    private readonly reception: PostReception,
  ) {}

  /** @param request.to `forum:SLUG`, `letter:SLUG` or `list:NAME` */
  async carry(asked: CarriageRequest): Promise<CarriageOutcome> {
    const { draft, personId, to, now } = asked;
    const request = { ...asked, files: await this.files.taken(draft) };
    if (!to.startsWith(listPrefix)) return this.carrying.carry(request);
    if (!(await this.carrying.mayCarry(draft))) return { kind: 'not-now' };
    if (draft.body.trim() === '' || draft.subject.trim() === '') return { kind: 'nothing-written' };
    const list = await this.proposals.listFor(to.slice(listPrefix.length), personId);
    if (list === null) return { kind: 'no-such-place' };
    const arrival = await this.writing.arrive(
      {
        authorId: personId,
        list,
        subject: asOneLine(draft.subject),
        text: draft.body,
        attachments: request.files,
        answers: [],
        draftId: randomUUID(),
      },
      now,
    );
    if (arrival === null) return { kind: 'no-address' };
    return judgedAgain(() => this.toList(request, list, arrival));
  }

  private async toList(
    { draft, personId, now }: CarryRequest,
    list: List,
    arrival: Arrival,
  ): Promise<CarriageOutcome> {
    const judged = await this.judging.judge({ list }, arrival, carriedDecision);
    if (judged === null) return { kind: 'no-such-place' };
    const { plan, outlook } = judged;
    const { kind, reasons } = plan.decision;
    if (kind === 'steer') return { kind: 'too-many-lists' };
    if (kind !== 'hold') return { kind: 'list-refuses', reasons };
    return this.dataSource.transaction(async (manager): Promise<CarriageOutcome> => {
      const counted = { outlook, signed: await this.steering.sign(manager, outlook) };
      const held = await this.carrying.hold(manager, draft, personId);
      if (held === null) return { kind: 'not-now' };
      const rawId = await this.raws.keep(manager, arrival.raw, now);
      await this.reception.carryOut(manager, plan, arrival, { rawId, counted });
      const path = `/lists/${list.name}`;
      const step = { channel: 'group-list', targetId: plan.handed.heldId, path } as const;
      const stepId = await this.carrying.note(manager, held, step, now);
      return { kind: 'carried', path: `/drafts/${draft.id}`, isProposed: true, stepId };
    });
  }
}
