import { Get } from '@nestjs/common';
import { GroupsService } from '../../../../community/groups/groups.service.js';
import { JoinRequestsService } from '../../../../community/groups/join-requests.service.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { Listing } from '../frame/answers.js';
import { Operation } from '../frame/operation.js';
import { MyGroupAnswer, MyRequestAnswer } from './me-answers.js';

@ApiController('me')
export class MeGroupsController {
  constructor(
    private readonly groups: GroupsService,
    private readonly requests: JoinRequestsService,
  ) {}

  @Get('groups')
  @Operation({ summary: 'The groups I belong to, by name.', scope: 'read', answers: [MyGroupAnswer] })
  async mine(@Called() { personId }: ApiCall): Promise<Listing> {
    const groups = await this.groups.groupsOf(personId);
    return new Listing(
      groups.map(({ slug, name, kind }) => ({ slug, name, kind })),
      null,
    );
  }

  @Get('requests')
  @Operation({
    summary: 'The groups I asked to join, and wait for.',
    scope: 'read',
    answers: [MyRequestAnswer],
  })
  async waiting(@Called() { personId }: ApiCall): Promise<Listing> {
    const waiting = await this.requests.waitingOf(personId);
    return new Listing(
      waiting.map(({ request: { reason, createdAt }, group: { slug } }) => ({
        group: slug,
        reason,
        createdAt,
      })),
      null,
    );
  }
}
