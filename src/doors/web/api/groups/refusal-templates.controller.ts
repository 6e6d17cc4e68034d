import { Delete, Get, Param, Post, Put } from '@nestjs/common';
import { IsString, MaxLength } from 'class-validator';
import type { RefusalTemplate } from '../../../../community/groups/refusal-template.entity.js';
import { RefusalTemplatesService } from '../../../../community/groups/refusal-templates.service.js';
import { isUuid } from '../../../../foundation/uuid.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { Listing, type NoContent, noContent } from '../frame/answers.js';
import { only } from '../frame/only.js';
import { Operation } from '../frame/operation.js';
import { conflict, invalid, notFound, Problem } from '../frame/problem.js';
import { Shown } from '../frame/shown.js';
import { GroupGate } from './group-gate.js';

/** One of the two may be empty: the other then serves both languages. */
export class TemplateBody {
  @IsString()
  @MaxLength(2_000)
  textFr: string;

  @IsString()
  @MaxLength(2_000)
  textEn: string;
}

export class TemplateAnswer {
  @Shown()
  id: string;

  @Shown()
  textFr: string;

  @Shown()
  textEn: string;
}

interface TemplatePath {
  readonly slug: string;
  readonly id: string;
}

/** The reasons a group's animators keep ready for a refusal. */
@ApiController('groups/:slug/requests/templates')
export class ApiRefusalTemplatesController {
  constructor(
    private readonly gate: GroupGate,
    private readonly templates: RefusalTemplatesService,
  ) {}

  @Get()
  @Operation({ summary: 'The reasons kept ready.', scope: 'read', answers: [TemplateAnswer] })
  async all(@Called() call: ApiCall, @Param('slug') slug: string): Promise<Listing | Problem> {
    const seen = await this.gate.toAnimate(call, slug);
    if (seen instanceof Problem) return seen;
    const templates = await this.templates.of(seen.group.id);
    return new Listing(
      templates.map(template => answerOf(template)),
      null,
    );
  }

  @Post()
  @Operation({ summary: 'Keeps a reason ready.', scope: 'groups:write', takes: TemplateBody, status: 204 })
  async add(@Called() call: ApiCall, @Param('slug') slug: string): Promise<NoContent | Problem> {
    const seen = await this.gate.toAnimate(call, slug);
    if (seen instanceof Problem) return seen;
    const body = await call.read(TemplateBody);
    if (body instanceof Problem) return body;
    return told((await this.templates.add(seen.group.id, textsOf(body), call.actor, call.now)).kind);
  }

  @Get(':id')
  @Operation({ summary: 'A reason kept ready.', scope: 'read', answers: TemplateAnswer })
  async one(@Called() call: ApiCall, @Param() { slug, id }: TemplatePath): Promise<TemplateAnswer | Problem> {
    const seen = await this.gate.toAnimate(call, slug);
    if (seen instanceof Problem) return seen;
    const template = (await this.templates.of(seen.group.id)).find(each => each.id === id);
    return template === undefined ? notFound : answerOf(template);
  }

  @Put(':id')
  @Operation({
    summary: 'Words it anew.',
    scope: 'groups:write',
    takes: TemplateBody,
    status: 204,
    isEdit: true,
  })
  async change(@Called() call: ApiCall, @Param() path: TemplatePath): Promise<NoContent | Problem> {
    const seen = await this.gate.toAnimate(call, path.slug);
    if (seen instanceof Problem) return seen;
    const before = await this.one(call, path);
    if (before instanceof Problem) return before;
    const stale = call.unmatched(before);
    if (stale !== null) return stale;
    const body = await call.read(TemplateBody);
    if (body instanceof Problem) return body;
    const { kind } = await this.templates.change(
      seen.group.id,
      before.id,
      textsOf(body),
      call.actor,
      call.now,
    );
    return told(kind);
  }

  @Delete(':id')
  @Operation({ summary: 'Keeps it no more.', scope: 'groups:write', status: 204 })
  async remove(@Called() call: ApiCall, @Param() { slug, id }: TemplatePath): Promise<NoContent | Problem> {
    const seen = await this.gate.toAnimate(call, slug);
    if (seen instanceof Problem) return seen;
    if (!isUuid(id)) return notFound;
    return told((await this.templates.remove(seen.group.id, id, call.actor, call.now)).kind);
  }
}

function answerOf(template: RefusalTemplate): TemplateAnswer {
  return only(template, 'id', 'textFr', 'textEn');
}

function textsOf({ textFr, textEn }: TemplateBody): TemplateBody {
  return { textFr: textFr.trim(), textEn: textEn.trim() };
}

function told(kind: Awaited<ReturnType<RefusalTemplatesService['add']>>['kind']): NoContent | Problem {
  if (kind === 'unknown') return notFound;
  if (kind === 'empty') return invalid('textFr', kind);
  return kind === 'full' ? conflict(kind) : noContent;
}
