import { Get, HttpCode, Param, Post } from '@nestjs/common';
import { IsIn, IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { type Judgement, judgements } from '../../../../channels/forums/judgement.js';
import type { ForumHeld } from '../../../../channels/forums/forum-queue.service.js';
import { isUuid } from '../../../../foundation/uuid.js';
import { ForumModeration } from '../../../../intake/reception/forum-moderation.service.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { only } from '../frame/only.js';
import { Operation } from '../frame/operation.js';
import { conflict, forbidden, notFound, Problem } from '../frame/problem.js';
import { Shown } from '../frame/shown.js';

class ForumDecisionBody {
  /** Of what was reported: `approve` leaves it there, the others hide it. */
  @IsIn(judgements)
  action: Judgement;

  /** Wanted for `reject` and `return`: the author reads it word for word. */
  @IsOptional()
  @IsString()
  @MaxLength(5_000)
  reason?: string;

  /** The version that was read; when it is another one by now, nothing is done. */
  @IsInt()
  @Min(1)
  version: number;
}

class ForumReportAnswer {
  @Shown()
  name: string;

  @Shown()
  reason: string;

  @Shown()
  at: Date;
}

class ForumDecisionAnswer {
  @Shown({ about: 'approve, refuse, return, hide or keep.' })
  decision: string;

  @Shown()
  reason: string;

  @Shown({ of: String, isNullable: true, about: 'Null where reports alone hid it.' })
  by: string | null;

  @Shown()
  at: Date;
}

/** A message of a forum that waits, or was reported, whatever became of it. */
class ForumHeldAnswer {
  @Shown()
  id: string;

  @Shown({ about: 'The last part of its forum’s address.' })
  forumSlug: string;

  @Shown()
  threadKey: string;

  @Shown()
  subject: string;

  @Shown({ about: 'waiting, published, hidden, refused or withdrawn.' })
  state: string;

  @Shown({ about: 'One more at each change.' })
  version: number;

  @Shown()
  since: Date;

  @Shown({ of: String, isNullable: true })
  authorName: string | null;

  @Shown()
  text: string;

  @Shown({ of: [ForumReportAnswer], about: 'Those nobody decided on yet.' })
  reports: readonly ForumReportAnswer[];

  @Shown({ of: [ForumDecisionAnswer], about: 'The first one first.' })
  decisions: readonly ForumDecisionAnswer[];
}

/** Messages of forums in front of their moderators. */
@ApiController('held/forums/:id')
export class ApiForumHeldController {
  constructor(private readonly moderation: ForumModeration) {}

  @Get()
  @Operation({
    summary: 'A message of a forum, with its reports and what was decided.',
    scope: 'moderation:read',
    answers: ForumHeldAnswer,
  })
  async one(@Called() call: ApiCall, @Param('id') id: string): Promise<ForumHeldAnswer | Problem> {
    const seen = isUuid(id) ? await this.moderation.see(id, call.viewer) : null;
    return seen === null ? notFound : answerOf(seen.held);
  }

  @Post('decision')
  @HttpCode(200)
  @Operation({
    summary: 'Decides on a message of a forum that waits or was reported.',
    scope: 'moderation:write',
    takes: ForumDecisionBody,
    answers: ForumHeldAnswer,
  })
  async decide(@Called() call: ApiCall, @Param('id') id: string): Promise<ForumHeldAnswer | Problem> {
    const seen = isUuid(id) ? await this.moderation.see(id, call.viewer) : null;
    if (seen === null) return notFound;
    const body = await call.read(ForumDecisionBody);
    if (body instanceof Problem) return body;
    const { action: judgement, reason = '', version: seenVersion } = body;
    const { actor, now } = call;
    const outcome = await this.moderation.decide({
      messageId: id,
      judgement,
      reason,
      seenVersion,
      actor,
      via: 'api',
      now,
    });
    switch (outcome.kind) {
      case 'decided':
        return answerOf(outcome.held);
      case 'already':
        return conflict('changed');
      case 'reason-required':
        return new Problem('reason-required');
      case 'not-allowed':
        return forbidden;
      case 'unknown':
        return notFound;
    }
  }
}

function answerOf(held: ForumHeld): ForumHeldAnswer {
  return {
    ...only(
      held,
      'id',
      'forumSlug',
      'threadKey',
      'subject',
      'state',
      'version',
      'since',
      'authorName',
      'text',
    ),
    reports: held.reports,
    decisions: held.decisions,
  };
}
