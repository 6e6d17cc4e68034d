import { Delete, Get, Param, Post } from '@nestjs/common';
import { IsIn, IsString, MaxLength } from 'class-validator';
import {
  type ForumPattern,
  patternOutcomes,
  type PatternOutcome,
} from '../../../../channels/forums/forum-pattern.entity.js';
import { ForumPatterns } from '../../../../channels/forums/forum-patterns.service.js';
import { canModerate } from '../../../../channels/forums/forum-permissions.js';
import type { ForumInSight } from '../../../../channels/forums/forum-sight.service.js';
import { isUuid } from '../../../../foundation/uuid.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { Created, Listing, noContent, type NoContent } from '../frame/answers.js';
import { Operation } from '../frame/operation.js';
import { conflict, forbidden, invalid, notFound, Problem } from '../frame/problem.js';
import { Shown } from '../frame/shown.js';
import { ForumGate } from './forum-gate.js';

export class PatternAnswer {
  @Shown()
  id: string;

  @Shown({ about: 'Words, a web address or an author’s address; `*` and `?` stand for anything.' })
  pattern: string;

  @Shown({ oneOf: patternOutcomes, about: '`hold`: a moderator reads it first.' })
  outcome: string;

  @Shown()
  madeAt: Date;
}

export class PatternBody {
  /** Words, a web address or an author’s address; `*` and `?` stand for anything. */
  @IsString()
  @MaxLength(1_000)
  pattern: string;

  @IsIn(patternOutcomes)
  outcome: PatternOutcome;
}

/** What a forum's moderators do not want in it. */
@ApiController('forums/:slug/patterns')
export class ForumPatternsApiController {
  constructor(
    private readonly gate: ForumGate,
    private readonly patterns: ForumPatterns,
  ) {}

  @Get()
  @Operation({
    summary: 'What a forum does not take, by pattern; for its moderators.',
    scope: 'forums:read',
    answers: [PatternAnswer],
  })
  async all(@Called() call: ApiCall, @Param('slug') slug: string): Promise<Listing | Problem> {
    const seen = await this.moderated(call, slug);
    if (seen instanceof Problem) return seen;
    return new Listing((await this.patterns.of(seen.forum.id)).map(patternAnswer), null);
  }

  @Post()
  @Operation({
    summary: 'Holds or refuses what matches a pattern, from now on; for moderators of the forum.',
    scope: 'forums:write',
    takes: PatternBody,
    answers: PatternAnswer,
    status: 201,
  })
  async add(@Called() call: ApiCall, @Param('slug') slug: string): Promise<Created | Problem> {
    const seen = await this.moderated(call, slug);
    if (seen instanceof Problem) return seen;
    const body = await call.read(PatternBody);
    if (body instanceof Problem) return body;
    const { id: forumId } = seen.forum;
    const outcome = await this.patterns.add(forumId, body.pattern, body.outcome, call.actor, call.now);
    if (outcome.kind === 'known' || outcome.kind === 'too-many') return conflict(outcome.kind);
    if (outcome.kind !== 'added') return invalid('pattern', outcome.kind);
    const { pattern } = outcome;
    return new Created(`/api/v1/forums/${seen.forum.slug}/patterns/${pattern.id}`, patternAnswer(pattern));
  }

  @Delete(':patternId')
  @Operation({ summary: 'Takes a pattern away.', scope: 'forums:write', status: 204 })
  async remove(
    @Called() call: ApiCall,
    @Param() { slug, patternId }: { readonly slug: string; readonly patternId: string },
  ): Promise<NoContent | Problem> {
    const seen = await this.moderated(call, slug);
    if (seen instanceof Problem) return seen;
    const { id: forumId } = seen.forum;
    const isGone =
      isUuid(patternId) && (await this.patterns.remove(forumId, patternId, call.actor, call.now));
    return isGone ? noContent : notFound;
  }

  private async moderated(call: ApiCall, slug: string): Promise<ForumInSight | Problem> {
    const seen = await this.gate.forum(call, slug);
    return seen instanceof Problem || canModerate(seen.viewer) ? seen : forbidden;
  }
}

function patternAnswer({ id, pattern, outcome, madeAt }: ForumPattern): PatternAnswer {
  return { id, pattern, outcome, madeAt };
}
