import { Delete, Get, Param, Put } from '@nestjs/common';
import { AdmissionService, type SenderTreatment } from '../../../../community/lists/admission.service.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { Listing, type NoContent, noContent } from '../frame/answers.js';
import { Operation } from '../frame/operation.js';
import { invalid, Problem } from '../frame/problem.js';
import { ListGate } from './list-gate.js';
import { SenderAnswer, SenderBody } from './sender-answers.js';

interface SenderPath {
  readonly name: string;
  readonly address: string;
}

/** Addresses a list always refuses or accepts. */
@ApiController('lists/:name/senders')
export class ApiListSendersController {
  constructor(
    private readonly gate: ListGate,
    private readonly admission: AdmissionService,
  ) {}

  @Get()
  @Operation({ summary: 'Banned and always-accepted senders.', scope: 'read', answers: [SenderAnswer] })
  async all(@Called() call: ApiCall, @Param('name') name: string): Promise<Listing | Problem> {
    const seen = await this.gate.toConfigure(call, name);
    if (seen instanceof Problem) return seen;
    const senders = await this.admission.sendersOf(seen.list.id);
    return new Listing(
      senders.map(({ address, treatment }) => ({ address, treatment })),
      null,
    );
  }

  @Put(':address')
  @Operation({
    summary: 'Bans a sender, or always accepts one.',
    scope: 'lists:write',
    takes: SenderBody,
    status: 204,
  })
  async treat(@Called() call: ApiCall, @Param() path: SenderPath): Promise<NoContent | Problem> {
    const seen = await this.gate.toConfigure(call, path.name);
    if (seen instanceof Problem) return seen;
    const body = await call.read(SenderBody);
    return body instanceof Problem ? body : this.set(call, seen.list.id, path.address, body.treatment);
  }

  @Delete(':address')
  @Operation({ summary: 'Treats a sender like any other again.', scope: 'lists:write', status: 204 })
  async forget(@Called() call: ApiCall, @Param() path: SenderPath): Promise<NoContent | Problem> {
    const seen = await this.gate.toConfigure(call, path.name);
    return seen instanceof Problem ? seen : this.set(call, seen.list.id, path.address, null);
  }

  private async set(
    { actor, now }: ApiCall,
    listId: string,
    address: string,
    treatment: SenderTreatment | null,
  ): Promise<NoContent | Problem> {
    const { kind } = await this.admission.treat(listId, address, treatment, actor, now);
    return kind === 'changed' ? noContent : invalid('address', kind);
  }
}
