import { Delete, Get, Param, Post, Put } from '@nestjs/common';
import { ModeratorsService } from '../../../../community/lists/moderators.service.js';
import { isUuid } from '../../../../foundation/uuid.js';
import { Appointments } from '../../list-settings/appointments.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { Listing, type NoContent, noContent } from '../frame/answers.js';
import { only } from '../frame/only.js';
import { Operation } from '../frame/operation.js';
import { conflict, invalid, notFound, Problem } from '../frame/problem.js';
import { ModeratorAnswer, ModeratorBody, RightsBody } from './in-charge-answers.js';
import { ListGate } from './list-gate.js';

interface ModeratorPath {
  readonly name: string;
  readonly personId: string;
}

/** Who sees what waits on a list, decides and is told. */
@ApiController('lists/:name/moderators')
export class ApiListModeratorsController {
  constructor(
    private readonly gate: ListGate,
    private readonly appointments: Appointments,
    private readonly moderators: ModeratorsService,
  ) {}

  @Get()
  @Operation({
    summary: 'The moderators of a list, with their rights.',
    scope: 'read',
    answers: [ModeratorAnswer],
  })
  async all(@Called() call: ApiCall, @Param('name') name: string): Promise<Listing | Problem> {
    const seen = await this.gate.toConfigure(call, name);
    if (seen instanceof Problem) return seen;
    const { moderators } = await this.appointments.on(seen);
    return new Listing(
      moderators.map(one => only(one, 'personId', 'name', 'address', 'mayDecide', 'isTold')),
      null,
    );
  }

  @Post()
  @Operation({ summary: 'Adds a moderator.', scope: 'lists:write', takes: ModeratorBody, status: 204 })
  async add(@Called() call: ApiCall, @Param('name') name: string): Promise<NoContent | Problem> {
    const seen = await this.gate.toConfigure(call, name);
    if (seen instanceof Problem) return seen;
    const body = await call.read(ModeratorBody);
    if (body instanceof Problem) return body;
    const personId = await this.appointments.appointable(call.viewer, seen, body.address);
    if (personId === null) return invalid('address', 'nobody of this group or list');
    const rights = only(body, 'mayDecide', 'isTold');
    const { kind } = await this.moderators.add(seen.list.id, personId, call.actor, call.now, rights);
    return kind === 'added' ? noContent : conflict(kind);
  }

  @Put(':personId')
  @Operation({
    summary: 'Changes the rights of a moderator.',
    scope: 'lists:write',
    takes: RightsBody,
    status: 204,
  })
  async change(
    @Called() call: ApiCall,
    @Param() { name, personId }: ModeratorPath,
  ): Promise<NoContent | Problem> {
    const seen = await this.gate.toConfigure(call, name);
    if (seen instanceof Problem) return seen;
    const body = await call.read(RightsBody);
    if (body instanceof Problem) return body;
    if (!isUuid(personId)) return notFound;
    const { kind } = await this.moderators.setRights(seen.list.id, personId, body, call.actor, call.now);
    return kind === 'not-a-moderator' ? notFound : noContent;
  }

  @Delete(':personId')
  @Operation({ summary: 'Takes a moderator off.', scope: 'lists:write', status: 204 })
  async remove(
    @Called() call: ApiCall,
    @Param() { name, personId }: ModeratorPath,
  ): Promise<NoContent | Problem> {
    const seen = await this.gate.toConfigure(call, name);
    if (seen instanceof Problem) return seen;
    if (!isUuid(personId)) return notFound;
    const { kind } = await this.moderators.remove(seen.list.id, personId, call.actor, call.now);
    return kind === 'not-a-moderator' ? notFound : noContent;
  }
}
