import { randomUUID } from 'node:crypto';
import { HttpCode, Param, Post } from '@nestjs/common';
import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import type { WebPostOutcome } from '../../../../intake/reception/web-post.js';
import { WebPosts } from '../../../../intake/reception/web-posts.service.js';
import { answersTo, WritingDesk } from '../../writing/writing-desk.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { Operation } from '../frame/operation.js';
import { conflict, invalid, notFound, Problem } from '../frame/problem.js';
import { Shown } from '../frame/shown.js';
import { ListGate } from './list-gate.js';

export class NewPostBody {
  @IsString()
  @MaxLength(1_000)
  subject: string;

  /** Plain text; lines that begin with `>` are quotations. */
  @IsString()
  @MaxLength(200_000)
  text: string;

  /** The key of the archived message that it answers. */
  @IsOptional()
  @IsString()
  @MaxLength(64)
  answers?: string;

  /** A UUID of the caller's: sent again with the same one, it is the same post. */
  @IsOptional()
  @IsUUID()
  draft?: string;
}

export class NewPostAnswer {
  @Shown({
    oneOf: ['distributed', 'held', 'steered'],
    about:
      'A held post waits for a moderator; its author hears what follows. A steered one is an announcement: it went to nobody.',
  })
  outcome: string;

  @Shown({ of: String, isNullable: true, about: 'Of its page in the archive; null while it waits.' })
  key: string | null;

  @Shown({
    of: String,
    isNullable: true,
    about: 'Under which its author finds it while it waits, at /posts/ID.',
  })
  heldId: string | null;

  @Shown({
    of: String,
    isNullable: true,
    about:
      'The path of the page where its author finds the steered text, and the places where it is welcome.',
  })
  draftPath: string | null;
}

/** Posts to a list, by the rules of any post; their author is the person of the token. */
@ApiController('lists/:name/posts')
export class ApiListPostsController {
  constructor(
    private readonly gate: ListGate,
    private readonly desk: WritingDesk,
    private readonly posts: WebPosts,
  ) {}

  @Post()
  @HttpCode(200)
  @Operation({
    summary: 'Writes to a list, or answers a message of its archive.',
    scope: 'posts:write',
    takes: NewPostBody,
    answers: NewPostAnswer,
  })
  async write(@Called() call: ApiCall, @Param('name') name: string): Promise<NewPostAnswer | Problem> {
    const seen = await this.gate.open(call, name);
    if (seen instanceof Problem) return seen;
    const body = await call.read(NewPostBody);
    if (body instanceof Problem) return body;
    const answered = await this.desk.answered(seen, body.answers);
    if (body.answers !== undefined && answered === null)
      return invalid('answers', 'no message of this archive');
    const { subject, text, draft = randomUUID() } = body;
    const outcome = await this.posts.send(
      {
        authorId: call.personId,
        list: seen.list,
        draftId: draft.toLowerCase(),
        subject: subject.replaceAll('\0', ''),
        text: text.replaceAll('\0', ''),
        attachments: [],
        answers: answersTo(answered),
      },
      call.now,
    );
    return answerOf(outcome);
  }
}

function answerOf(outcome: WebPostOutcome): NewPostAnswer | Problem {
  switch (outcome.kind) {
    case 'distributed':
      return { outcome: 'distributed', key: outcome.key, heldId: null, draftPath: null };
    case 'held':
      return { outcome: 'held', key: null, heldId: outcome.heldId, draftPath: null };
    case 'steered':
      return { outcome: 'steered', key: null, heldId: null, draftPath: outcome.path };
    case 'refused':
      return new Problem('conflict', { detail: 'refused', members: { reasons: outcome.reasons } });
    case 'unknown-list':
      return notFound;
    case 'no-address':
    case 'too-large':
      return conflict(outcome.kind);
    case 'subject-missing':
    case 'subject-too-long':
      return invalid('subject', outcome.kind);
    case 'text-missing':
    case 'text-too-long':
      return invalid('text', outcome.kind);
  }
}
