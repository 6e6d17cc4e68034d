import { Delete, Get, Param, Put } from '@nestjs/common';
import { IsString, MaxLength } from 'class-validator';
import { ListNames } from '../../../../community/lists/list-names.service.js';
import { ListsService } from '../../../../community/lists/lists.service.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { Created, Listing, type NoContent, noContent } from '../frame/answers.js';
import { Operation } from '../frame/operation.js';
import { Shown } from '../frame/shown.js';
import { invalid, notFound, Problem } from '../frame/problem.js';
import { ListGate } from './list-gate.js';

export class FormerNameAnswer {
  @Shown()
  name: string;

  @Shown({ about: 'Since when it is an old name.' })
  since: Date;
}

export class NameBody {
  @IsString()
  @MaxLength(64)
  name: string;
}

export class NamedAnswer {
  @Shown()
  name: string;
}

/** The name of a list, and those it had: mail to them still arrives. */
@ApiController('lists/:name')
export class ApiListNamesController {
  constructor(
    private readonly gate: ListGate,
    private readonly names: ListNames,
    private readonly lists: ListsService,
  ) {}

  @Put('name')
  @Operation({
    summary: 'Renames a list; its old address stays one of its own.',
    scope: 'lists:write',
    takes: NameBody,
    answers: NamedAnswer,
    status: 201,
  })
  async rename(@Called() call: ApiCall, @Param('name') name: string): Promise<Created | Problem> {
    const seen = await this.gate.toConfigure(call, name);
    if (seen instanceof Problem) return seen;
    const body = await call.read(NameBody);
    if (body instanceof Problem) return body;
    const outcome = await this.names.rename(seen.list.id, body.name.toLowerCase(), call.actor, call.now);
    if (outcome.kind === 'unknown-list') return notFound;
    if (outcome.kind !== 'renamed' && outcome.kind !== 'unchanged') return invalid('name', outcome.kind);
    const list = await this.lists.findById(seen.list.id);
    return new Created(`/api/v1/lists/${list?.name ?? ''}`, { name: list?.name ?? '' });
  }

  @Get('former-names')
  @Operation({ summary: 'The names a list had.', scope: 'read', answers: [FormerNameAnswer] })
  async former(@Called() call: ApiCall, @Param('name') name: string): Promise<Listing | Problem> {
    const seen = await this.gate.toConfigure(call, name);
    if (seen instanceof Problem) return seen;
    const aliases = await this.names.aliasesOf(seen.list.id);
    return new Listing(
      aliases.map(alias => ({ name: alias.name, since: alias.since })),
      null,
    );
  }

  @Delete('former-names/:former')
  @Operation({ summary: 'Gives an old name up.', scope: 'lists:write', status: 204 })
  async drop(
    @Called() call: ApiCall,
    @Param() { name, former }: { readonly name: string; readonly former: string },
  ): Promise<NoContent | Problem> {
    const seen = await this.gate.toConfigure(call, name);
    if (seen instanceof Problem) return seen;
    const { kind } = await this.names.dropAlias(seen.list.id, former, call.actor, call.now);
    return kind === 'dropped' ? noContent : notFound;
  }
}
