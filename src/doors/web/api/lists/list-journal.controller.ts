import { Get, Param } from '@nestjs/common';
import { JournalReader } from '../../../../foundation/journal/journal-reader.service.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { Listing } from '../frame/answers.js';
import { only } from '../frame/only.js';
import { Operation } from '../frame/operation.js';
import { Problem } from '../frame/problem.js';
import { Shown } from '../frame/shown.js';
import { ListGate } from './list-gate.js';

export class JournalAnswer {
  @Shown()
  at: Date;

  @Shown({ about: 'A stable code, such as list.changed.' })
  action: string;

  @Shown({ oneOf: ['person', 'operator', 'system'] })
  actorKind: string;

  @Shown({ of: String, isNullable: true, about: 'The person, when it was one.' })
  actorId: string | null;

  @Shown({ of: Object, about: 'What changed, from and to; never a text somebody wrote.' })
  values: object;
}

@ApiController('lists/:name/journal')
export class ApiListJournalController {
  constructor(
    private readonly gate: ListGate,
    private readonly journal: JournalReader,
  ) {}

  @Get()
  @Operation({
    summary: 'Who changed what of a list, the latest first.',
    scope: 'read',
    answers: [JournalAnswer],
  })
  async entries(@Called() call: ApiCall, @Param('name') name: string): Promise<Listing | Problem> {
    const seen = await this.gate.toConfigure(call, name);
    if (seen instanceof Problem) return seen;
    const paging = call.paging();
    if (paging instanceof Problem) return paging;
    const before = paging.after === null ? null : String(paging.after[0]);
    const question = { subjectKind: 'list', subjectId: seen.list.id, before, limit: paging.limit + 1 };
    const entries = await this.journal.entries(question);
    return Listing.of(
      entries,
      paging.limit,
      entry => only(entry, 'at', 'action', 'actorKind', 'actorId', 'values'),
      ({ id }) => [id],
    );
  }
}
