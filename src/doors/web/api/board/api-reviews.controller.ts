import { Get, Param, Put } from '@nestjs/common';
import { canReviewAdditions } from '../../../../community/additions/addition-permissions.js';
import {
  type AdditionRecord,
  AdditionRecords,
} from '../../../../community/additions/addition-records.service.js';
import { Welcoming } from '../../../../intake/steering/welcoming.service.js';
import { isUuid } from '../../../../foundation/uuid.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { Listing } from '../frame/answers.js';
import { Crowd } from '../frame/crowd.js';
import { only } from '../frame/only.js';
import { Operation } from '../frame/operation.js';
import { conflict, forbidden, notFound, Problem } from '../frame/problem.js';
import {
  ReviewAnswer,
  ReviewDecidedAnswer,
  ReviewDecisionBody,
  ReviewedPersonAnswer,
} from './review-answers.js';

/** Additions that are a jump, for operators. */
@ApiController('board/reviews')
export class ApiReviewsController {
  constructor(
    private readonly records: AdditionRecords,
    private readonly welcoming: Welcoming,
    private readonly crowd: Crowd,
  ) {}

  @Get()
  @Operation({
    summary: 'Additions that wait, the oldest first, then those decided last; for operators.',
    scope: 'read',
    answers: [ReviewAnswer],
  })
  async all(@Called() { viewer }: ApiCall): Promise<Listing | Problem> {
    if (!canReviewAdditions(viewer.roles)) return forbidden;
    const [waiting, decided] = await Promise.all([this.records.waiting(), this.records.decided()]);
    return new Listing(
      [...waiting, ...decided].map(record => reviewAnswer(record)),
      null,
    );
  }

  @Get(':id')
  @Operation({ summary: 'One addition.', scope: 'read', answers: ReviewAnswer })
  async one(@Called() { viewer }: ApiCall, @Param('id') id: string): Promise<ReviewAnswer | Problem> {
    if (!canReviewAdditions(viewer.roles)) return forbidden;
    const record = isUuid(id) ? await this.records.find(id) : null;
    return record === null ? notFound : reviewAnswer(record);
  }

  @Get(':id/people')
  @Operation({
    summary: 'Whom it would bring in, people of the directory first.',
    scope: 'read',
    answers: [ReviewedPersonAnswer],
  })
  async people(@Called() call: ApiCall, @Param('id') id: string): Promise<Listing | Problem> {
    const record = await this.one(call, id);
    if (record instanceof Problem) return record;
    return this.crowd.page(
      call,
      (from, size) => this.records.peopleOf(record.id, size, from),
      person => only(person, 'name', 'address', 'promotion', 'isRegistered'),
    );
  }

  @Put(':id/decision')
  @Operation({
    summary: 'Approves or refuses it, once; who proposed it hears.',
    scope: 'board:write',
    takes: ReviewDecisionBody,
    answers: ReviewDecidedAnswer,
  })
  async decide(@Called() call: ApiCall, @Param('id') id: string): Promise<ReviewDecidedAnswer | Problem> {
    if (!canReviewAdditions(call.viewer.roles)) return forbidden;
    if (!isUuid(id)) return notFound;
    const body = await call.read(ReviewDecisionBody);
    if (body instanceof Problem) return body;
    const { decision, answer = '' } = body;
    const outcome = await this.welcoming.review(id, { decision, answer, actor: call.actor }, call.now);
    switch (outcome.kind) {
      case 'approved':
      case 'refused':
        return { outcome: outcome.kind, count: outcome.count };
      case 'unknown':
        return notFound;
      case 'already':
      case 'needs-signatures':
      case 'steered':
        return conflict(outcome.kind);
    }
  }
}

function reviewAnswer(record: AdditionRecord): ReviewAnswer {
  return {
    id: record.id,
    targetKind: record.groupId === null ? 'list' : 'group',
    ...only(record, 'targetName', 'reason', 'state', 'personCount', 'registeredCount', 'sizeBefore'),
    ...only(record, 'proposedByName', 'proposedAt', 'decidedByName', 'decidedAt', 'answer'),
  };
}
