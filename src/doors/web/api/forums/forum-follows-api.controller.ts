import { Delete, Get, Param, Put } from '@nestjs/common';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { FollowTarget } from '../../../../channels/forums/follow-target.js';
import { type FollowShown, ForumFollows } from '../../../../channels/forums/follows.service.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { Listing, noContent, type NoContent } from '../frame/answers.js';
import { Operation } from '../frame/operation.js';
import { invalid, notFound, Problem } from '../frame/problem.js';
import { Shown } from '../frame/shown.js';
import { ForumGate } from './forum-gate.js';

export class FollowAnswer {
  @Shown({ oneOf: ['forum', 'category', 'thread'] })
  kind: string;

  @Shown({ about: 'The slug of the forum.' })
  forum: string;

  @Shown({
    of: String,
    isNullable: true,
    about: 'The slug of a category of the forum, or a category of ads.',
  })
  category: string | null;

  @Shown({ of: String, isNullable: true, about: 'The key of the thread.' })
  thread: string | null;

  @Shown()
  since: Date;
}

class FollowQuery {
  /** The slug of a category of the forum, or a category of small ads; the whole forum without it. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  category?: string;
}

interface Place {
  readonly slug: string;
  readonly key: string;
}

/** Following forums, their categories and their threads by mail. */
@ApiController('')
export class ForumFollowsApiController {
  constructor(
    private readonly gate: ForumGate,
    private readonly follows: ForumFollows,
  ) {}

  @Get('me/forum-follows')
  @Operation({
    summary: 'What I follow by mail: whole forums, then categories, then threads.',
    scope: 'forums:read',
    answers: [FollowAnswer],
  })
  async all(@Called() { personId }: ApiCall): Promise<Listing> {
    return new Listing((await this.follows.of(personId)).map(followAnswer), null);
  }

  @Put('forums/:slug/follow')
  @Operation({
    summary: 'Follows a forum by mail, or one of its categories.',
    scope: 'forums:write',
    asks: FollowQuery,
    status: 204,
  })
  follow(@Called() call: ApiCall, @Param('slug') slug: string): Promise<NoContent | Problem> {
    return this.setForum(call, slug, true);
  }

  @Delete('forums/:slug/follow')
  @Operation({
    summary: 'Follows a forum, or this category of it, no longer.',
    scope: 'forums:write',
    asks: FollowQuery,
    status: 204,
  })
  unfollow(@Called() call: ApiCall, @Param('slug') slug: string): Promise<NoContent | Problem> {
    return this.setForum(call, slug, false);
  }

  @Put('forums/:slug/threads/:key/follow')
  @Operation({ summary: 'Follows a thread by mail.', scope: 'forums:write', status: 204 })
  followThread(@Called() call: ApiCall, @Param() place: Place): Promise<NoContent | Problem> {
    return this.setThread(call, place, true);
  }

  @Delete('forums/:slug/threads/:key/follow')
  @Operation({
    summary: 'Follows a thread no longer, though all of its forum is followed.',
    scope: 'forums:write',
    status: 204,
  })
  unfollowThread(@Called() call: ApiCall, @Param() place: Place): Promise<NoContent | Problem> {
    return this.setThread(call, place, false);
  }

  private async setForum(call: ApiCall, slug: string, follows: boolean): Promise<NoContent | Problem> {
    const seen = await this.gate.forum(call, slug);
    if (seen instanceof Problem) return seen;
    const asked = await call.query(FollowQuery);
    if (asked instanceof Problem) return asked;
    const { category = '' } = asked;
    const forumId = seen.forum.id;
    const target: FollowTarget =
      category === '' ? { kind: 'forum', forumId } : { kind: 'category', forumId, category };
    return (await this.set(call, target, follows)) ? noContent : invalid('category', 'category-unknown');
  }

  private async setThread(
    call: ApiCall,
    { slug, key }: Place,
    follows: boolean,
  ): Promise<NoContent | Problem> {
    const found = await this.gate.thread(call, slug, key);
    if (found instanceof Problem) return found;
    const target = { kind: 'thread', forumId: found.seen.forum.id, threadId: found.thread.id } as const;
    return (await this.set(call, target, follows)) ? noContent : notFound;
  }

  private async set({ personId, now }: ApiCall, target: FollowTarget, follows: boolean): Promise<boolean> {
    if (follows) return this.follows.follow(personId, target, now);
    await this.follows.unfollow(personId, target, now);
    return true;
  }
}

function followAnswer({ kind, forumSlug, category, threadKey, since }: FollowShown): FollowAnswer {
  return { kind, forum: forumSlug, category, thread: threadKey, since };
}
