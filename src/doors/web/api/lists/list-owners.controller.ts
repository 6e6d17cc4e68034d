import { Delete, Get, Param, Post } from '@nestjs/common';
import { OwnersService } from '../../../../community/lists/owners.service.js';
import { isUuid } from '../../../../foundation/uuid.js';
import { Appointments } from '../../list-settings/appointments.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { Listing, type NoContent, noContent } from '../frame/answers.js';
import { only } from '../frame/only.js';
import { Operation } from '../frame/operation.js';
import { conflict, invalid, notFound, Problem } from '../frame/problem.js';
import { InChargeAnswer, OwnerBody } from './in-charge-answers.js';
import { ListGate } from './list-gate.js';

/** Who is named to run a list, beside the animators of its group. */
@ApiController('lists/:name/owners')
export class ApiListOwnersController {
  constructor(
    private readonly gate: ListGate,
    private readonly appointments: Appointments,
    private readonly owners: OwnersService,
  ) {}

  @Get()
  @Operation({ summary: 'Who is named to run the list.', scope: 'read', answers: [InChargeAnswer] })
  async all(@Called() call: ApiCall, @Param('name') name: string): Promise<Listing | Problem> {
    const seen = await this.gate.toConfigure(call, name);
    if (seen instanceof Problem) return seen;
    const { owners } = await this.appointments.on(seen);
    return new Listing(
      owners.map(owner => only(owner, 'personId', 'name', 'address')),
      null,
    );
  }

  @Post()
  @Operation({
    summary: 'Names somebody to run the list.',
    scope: 'lists:write',
    takes: OwnerBody,
    status: 204,
  })
  async add(@Called() call: ApiCall, @Param('name') name: string): Promise<NoContent | Problem> {
    const seen = await this.gate.toConfigure(call, name);
    if (seen instanceof Problem) return seen;
    const body = await call.read(OwnerBody);
    if (body instanceof Problem) return body;
    const personId = await this.appointments.appointable(call.viewer, seen, body.address);
    if (personId === null) return invalid('address', 'nobody of this group or list');
    const { kind } = await this.owners.add(seen.list.id, personId, call.actor, call.now);
    return kind === 'added' ? noContent : conflict(kind);
  }

  @Delete(':personId')
  @Operation({ summary: 'Takes somebody off.', scope: 'lists:write', status: 204 })
  async remove(
    @Called() call: ApiCall,
    @Param() { name, personId }: { readonly name: string; readonly personId: string },
  ): Promise<NoContent | Problem> {
    const seen = await this.gate.toConfigure(call, name);
    if (seen instanceof Problem) return seen;
    if (!isUuid(personId)) return notFound;
    const { kind } = await this.owners.remove(seen.list.id, personId, call.actor, call.now);
    return kind === 'removed' ? noContent : notFound;
  }
}
