import { Get, HttpCode, Param, Post } from '@nestjs/common';
import { HeldQueueService } from '../../../../channels/moderation/held-queue.service.js';
import type { HeldItem } from '../../../../channels/moderation/held-items.service.js';
import { type QueueFilter, queuePlace } from '../../../../channels/moderation/queue-filter.js';
import { type DecideOutcome, HeldDecisions } from '../../../../intake/reception/held-decisions.service.js';
import { MessageContent } from '../../reading/message-content.js';
import { type Reach, QueueReach } from '../../moderation/queue-reach.js';
import { Listing } from '../frame/answers.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { Operation } from '../frame/operation.js';
import { conflict, forbidden, invalid, notFound, Problem } from '../frame/problem.js';
import { HeldAnswer, HeldDecisionBody, HeldQuery, HeldTextAnswer, WaitingAnswer } from './held-answers.js';
import { HeldGate } from './held-gate.js';
import { decisionAnswer, heldAnswer, waitingAnswer } from './held-words.js';

/** What waits for me, and what I decide about it. */
@ApiController('held')
export class ApiHeldController {
  constructor(
    private readonly reach: QueueReach,
    private readonly queue: HeldQueueService,
    private readonly gate: HeldGate,
    private readonly content: MessageContent,
    private readonly decisions: HeldDecisions,
  ) {}

  @Get()
  @Operation({
    summary: 'What waits for me over all my lists and groups, the oldest first.',
    scope: 'moderation:read',
    asks: HeldQuery,
    answers: [WaitingAnswer],
  })
  async waiting(@Called() call: ApiCall): Promise<Listing | Problem> {
    const asked = await call.query(HeldQuery);
    if (asked instanceof Problem) return asked;
    const paging = call.paging();
    if (paging instanceof Problem) return paging;
    const reach = await this.reach.of(call.viewer);
    const filter = filterOf(reach, asked);
    if (filter instanceof Problem) return filter;
    const after = queuePlace(paging.after?.[0], paging.after?.[1]);
    const page = await this.queue.page(reach, filter, { limit: paging.limit, after }, call.now);
    return new Listing(
      page.entries.map(entry => waitingAnswer(call.viewer.language, entry)),
      page.next === null ? null : [page.next.since, page.next.id],
    );
  }

  @Get(':heldId')
  @Operation({
    summary: 'A held message, with its text and what was decided.',
    scope: 'moderation:read',
    answers: HeldTextAnswer,
  })
  async one(@Called() call: ApiCall, @Param('heldId') heldId: string): Promise<HeldTextAnswer | Problem> {
    const seen = await this.gate.open(call, heldId);
    if (seen instanceof Problem) return seen;
    const { message } = await this.content.of(seen.item.post.rawId);
    const answer = heldAnswer(call.viewer.language, seen.list.name, seen.item);
    return Object.assign(answer, { text: message?.text ?? null });
  }

  @Post(':heldId/decision')
  @HttpCode(200)
  @Operation({
    summary: 'Decides on a held message; one that was decided already is told, with who and what.',
    scope: 'moderation:write',
    takes: HeldDecisionBody,
    answers: HeldAnswer,
  })
  async decide(@Called() call: ApiCall, @Param('heldId') heldId: string): Promise<HeldAnswer | Problem> {
    const seen = await this.gate.open(call, heldId);
    if (seen instanceof Problem) return seen;
    if (!seen.mayDecide) return forbidden;
    const body = await call.read(HeldDecisionBody);
    if (body instanceof Problem) return body;
    const { action, reason = '', version } = body;
    const outcome = await this.decisions.decide({
      heldId,
      action,
      reason,
      actor: call.actor,
      via: 'api',
      now: call.now,
      ...(version === undefined ? {} : { seenVersion: version }),
    });
    return answerOf(call, seen.list.name, outcome);
  }
}

function filterOf(reach: Reach, { list, kind, reason, author, words }: HeldQuery): QueueFilter | Problem {
  const listId = [...reach.listNames].find(([, name]) => name === list?.toLowerCase())?.[0];
  if (list !== undefined && listId === undefined) return invalid('list', 'none of those you moderate');
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(listId === undefined ? {} : { listId }),
    ...(reason === undefined ? {} : { reason }),
    ...(author === undefined ? {} : { author }),
    ...(words === undefined ? {} : { words }),
  };
}

function answerOf({ viewer }: ApiCall, list: string, outcome: DecideOutcome): HeldAnswer | Problem {
  switch (outcome.kind) {
    case 'decided':
      return heldAnswer(viewer.language, list, outcome.held);
    case 'already':
      return alreadyOf(outcome);
    case 'useless':
      return conflict('useless');
    case 'reason-required':
      return new Problem('reason-required');
    case 'not-allowed':
      return forbidden;
    case 'unknown':
      return notFound;
  }
}

/** A message that waits again, or is another version by now, has to be read again. */
function alreadyOf({ held }: { readonly held: HeldItem }): Problem {
  const last = held.decisions.at(-1);
  if (held.state === 'waiting' || last === undefined) return conflict('changed');
  const decision = decisionAnswer(last);
  const detail = `${decision.action}, by ${decision.by ?? decision.via}`;
  return new Problem('already-decided', { detail, members: { decision } });
}
