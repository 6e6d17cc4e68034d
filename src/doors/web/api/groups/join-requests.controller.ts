import { Get, Param, Put } from '@nestjs/common';
import { DirectoryService } from '../../../../community/directory/directory.service.js';
import { JoinRequestsService } from '../../../../community/groups/join-requests.service.js';
import { type AnswersOutcome, RequestAnswers } from '../../../../community/groups/request-answers.service.js';
import { isUuid } from '../../../../foundation/uuid.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { Listing, type NoContent, noContent } from '../frame/answers.js';
import { Crowd } from '../frame/crowd.js';
import { Operation } from '../frame/operation.js';
import { conflict, invalid, notFound, Problem } from '../frame/problem.js';
import { GroupGate } from './group-gate.js';
import { DecisionBody, JoinRequestAnswer } from './join-request-answers.js';

/** Requests to become a member, for those who decide. */
@ApiController('groups/:slug/requests')
export class ApiJoinRequestsController {
  constructor(
    private readonly gate: GroupGate,
    private readonly requests: JoinRequestsService,
    private readonly answers: RequestAnswers,
    private readonly directory: DirectoryService,
    private readonly crowd: Crowd,
  ) {}

  @Get()
  @Operation({
    summary: 'What waits for a decision, the oldest first.',
    scope: 'read',
    answers: [JoinRequestAnswer],
  })
  async waiting(@Called() call: ApiCall, @Param('slug') slug: string): Promise<Listing | Problem> {
    const seen = await this.gate.toAnimate(call, slug);
    if (seen instanceof Problem) return seen;
    const requests = await this.requests.waitingFor(seen.group.id);
    const contacts = await this.directory.contactsOf(requests.map(({ personId }) => personId));
    const byId = new Map(contacts.map(contact => [contact.personId, contact]));
    const items = requests.map(({ id, personId, reason, createdAt }) => {
      const { name = '', address = '' } = byId.get(personId) ?? {};
      return { id, personId, name, address, reason, createdAt };
    });
    return (await this.crowd.refusal(call, items.length)) ?? new Listing(items, null);
  }

  @Put(':requestId/decision')
  @Operation({
    summary: 'Accepts or refuses, once; the requester hears it.',
    scope: 'groups:write',
    takes: DecisionBody,
    status: 204,
  })
  async decide(
    @Called() call: ApiCall,
    @Param() { slug, requestId }: { readonly slug: string; readonly requestId: string },
  ): Promise<NoContent | Problem> {
    const seen = await this.gate.toAnimate(call, slug);
    if (seen instanceof Problem) return seen;
    const body = await call.read(DecisionBody);
    if (body instanceof Problem) return body;
    const outcome = await this.answer(seen.group.id, requestId, body, call);
    if (outcome.kind === 'nothing-picked') return notFound;
    if (outcome.kind !== 'answered') return invalid('answer', outcome.kind);
    return outcome.already.length > 0 ? conflict('decided-already') : noContent;
  }

  private answer(
    groupId: string,
    requestId: string,
    { decision, answer = '', templateId = '' }: DecisionBody,
    { actor, now }: ApiCall,
  ): Promise<AnswersOutcome> {
    const requestIds = [requestId].filter(isUuid);
    return decision === 'accept'
      ? this.answers.accept(groupId, { requestIds, word: answer.trim() }, actor, now)
      : this.answers.refuse(groupId, { requestIds, reason: answer.trim(), templateId }, actor, now);
  }
}
