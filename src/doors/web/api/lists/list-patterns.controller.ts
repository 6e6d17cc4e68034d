import { Delete, Get, Param, Post } from '@nestjs/common';
import { AdmissionService } from '../../../../community/lists/admission.service.js';
import { isUuid } from '../../../../foundation/uuid.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { Created, Listing, type NoContent, noContent } from '../frame/answers.js';
import { Operation } from '../frame/operation.js';
import { invalid, notFound, Problem } from '../frame/problem.js';
import { ListGate } from './list-gate.js';
import { PatternAnswer, PatternBody } from './sender-answers.js';

/** Headers that make a post wait. */
@ApiController('lists/:name/patterns')
export class ApiListPatternsController {
  constructor(
    private readonly gate: ListGate,
    private readonly admission: AdmissionService,
  ) {}

  @Get()
  @Operation({ summary: 'Header patterns that make a post wait.', scope: 'read', answers: [PatternAnswer] })
  async all(@Called() call: ApiCall, @Param('name') name: string): Promise<Listing | Problem> {
    const seen = await this.gate.toConfigure(call, name);
    if (seen instanceof Problem) return seen;
    const patterns = await this.admission.patternsOf(seen.list.id);
    return new Listing(
      patterns.map(({ id, field, glob }) => ({ id, field, glob })),
      null,
    );
  }

  @Post()
  @Operation({
    summary: 'Adds a pattern.',
    scope: 'lists:write',
    takes: PatternBody,
    answers: PatternAnswer,
    status: 201,
  })
  async add(@Called() call: ApiCall, @Param('name') name: string): Promise<Created | Problem> {
    const seen = await this.gate.toConfigure(call, name);
    if (seen instanceof Problem) return seen;
    const body = await call.read(PatternBody);
    if (body instanceof Problem) return body;
    const outcome = await this.admission.addPattern(seen.list.id, body, call.actor, call.now);
    if (outcome.kind !== 'added')
      return invalid(outcome.kind === 'bad-field' ? 'field' : 'glob', outcome.kind);
    const { field, glob } = body;
    return new Created(`/api/v1/lists/${seen.list.name}/patterns`, { id: outcome.id, field, glob });
  }

  @Delete(':patternId')
  @Operation({ summary: 'Takes a pattern away.', scope: 'lists:write', status: 204 })
  async remove(
    @Called() call: ApiCall,
    @Param() { name, patternId }: { readonly name: string; readonly patternId: string },
  ): Promise<NoContent | Problem> {
    const seen = await this.gate.toConfigure(call, name);
    if (seen instanceof Problem) return seen;
    if (!isUuid(patternId)) return notFound;
    const { kind } = await this.admission.removePattern(seen.list.id, patternId, call.actor, call.now);
    return kind === 'removed' ? noContent : notFound;
  }
}
