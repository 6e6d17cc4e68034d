import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Headers, Param, Post, Query } from '@nestjs/common';
import { ForumDrafts } from '../../../channels/forums/drafts.service.js';
import { type ThreadAction, ThreadLife } from '../../../channels/forums/thread-life.service.js';
import { type PageChoice, ThreadReading } from '../../../channels/forums/thread-reading.service.js';
import { UnreadMarks } from '../../../channels/forums/unread.service.js';
import { isUuid } from '../../../foundation/uuid.js';
import { FollowReading } from '../follows/follow-reading.js';
import { errorPage } from '../error/error.page.js';
import { type Page, SeeOther } from '../layout/page.js';
import { closedPage, unseenPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import { type Viewer, viewerActor } from '../session/viewer.js';
import type { AnswerView } from './answer-form.js';
import { DraftFiles } from './draft-files.js';
import { FeedAddresses } from '../feeds/feed-addresses.js';
import { pageIn } from './forum-query.js';
import { ForumDoor, type ThreadInSight } from './forum-door.js';
import { threadPage } from './thread.page.js';

type Asked = Readonly<Record<string, unknown>>;

interface Place {
  readonly slug: string;
  readonly key: string;
}

const doneCodes: Readonly<Record<ThreadAction, string>> = {
  close: 'closed',
  reopen: 'reopened',
  renew: 'renewed',
  pin: 'pinned',
  unpin: 'unpinned',
};

/** A thread, and what its author and the moderators do with it. */
@Controller('forums/:slug/:key')
export class ThreadController {
  constructor(
    private readonly door: ForumDoor,
    private readonly reading: ThreadReading,
    private readonly unread: UnreadMarks,
    private readonly drafts: ForumDrafts,
    private readonly life: ThreadLife,
    private readonly feeds: FeedAddresses,
    private readonly files: DraftFiles,
    private readonly follows: FollowReading,
  ) {}

  @Get()
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param() { slug, key }: Place,
    @Query() query: Asked,
  ): Promise<Page> {
    const found = await this.door.thread(viewer, slug, key);
    if (found === null) return unseenPage(viewer);
    const now = new Date();
    const { seen, thread } = found;
    const { personId } = viewer;
    const readUntil = personId === null ? null : await this.unread.readUntil(personId, thread.id, now);
    const page = await this.reading.page(seen.viewer, thread, choiceIn(query, readUntil));
    const answer = await this.answerOf(viewer, found);
    const [feed, isFollowed, reported] = await Promise.all([
      this.feedOf(viewer, found),
      this.follows.ofThread(viewer, thread.id),
      this.follows.reported(
        viewer,
        page.messages.map(({ id }) => id),
      ),
    ]);
    const own = { readUntil, answer, feed, isFollowed, reported };
    return threadPage(viewer, { ...page, seen, ...own, now, done: query['done'] });
  }

  /** What was shown is read: the page says so by itself where scripts run, and by a button elsewhere. */
  @Post('reading')
  async read(
    @CurrentViewer() viewer: Viewer,
    @Param() { slug, key }: Place,
    @Body() form: Asked | undefined,
    @Headers('hx-request') isByScript: string | undefined,
  ): Promise<Page | SeeOther | string> {
    const found = await this.door.thread(viewer, slug, key);
    if (found === null) return unseenPage(viewer);
    if (viewer.personId === null) return closedPage(viewer);
    await this.unread.mark(viewer.personId, found.thread.id, untilIn(form, new Date()));
    return isByScript === undefined ? new SeeOther(`/forums/${found.seen.forum.slug}`, 'thread-read') : '';
  }

  @Post('closing')
  close(@CurrentViewer() viewer: Viewer, @Param() place: Place): Promise<Page | SeeOther> {
    return this.act(viewer, place, 'close');
  }

  @Post('reopening')
  reopen(@CurrentViewer() viewer: Viewer, @Param() place: Place): Promise<Page | SeeOther> {
    return this.act(viewer, place, 'reopen');
  }

  @Post('renewal')
  renew(@CurrentViewer() viewer: Viewer, @Param() place: Place): Promise<Page | SeeOther> {
    return this.act(viewer, place, 'renew');
  }

  @Post('pin')
  pin(@CurrentViewer() viewer: Viewer, @Param() place: Place): Promise<Page | SeeOther> {
    return this.act(viewer, place, 'pin');
  }

  @Post('pin/removal')
  unpin(@CurrentViewer() viewer: Viewer, @Param() place: Place): Promise<Page | SeeOther> {
    return this.act(viewer, place, 'unpin');
  }

  private async act(viewer: Viewer, { slug, key }: Place, action: ThreadAction): Promise<Page | SeeOther> {
    const found = await this.door.thread(viewer, slug, key);
    if (found === null) return unseenPage(viewer);
    if (viewer.personId === null) return closedPage(viewer);
    const { seen, thread } = found;
    const outcome = await this.life.act(seen, thread.id, action, viewerActor(viewer), new Date());
    const path = `/forums/${seen.forum.slug}/${thread.key}`;
    if (outcome.kind === 'done' || outcome.kind === 'already') return new SeeOther(path, doneCodes[action]);
    return outcome.kind === 'suspended' ? new SeeOther(path, 'suspended') : errorPage(viewer, 403);
  }

  private async answerOf({ personId }: Viewer, { seen, thread }: ThreadInSight): Promise<AnswerView> {
    const where = personId === null ? null : { personId, forumId: seen.forum.id, place: thread.key };
    const [draft, files] =
      where === null ? [null, []] : await Promise.all([this.drafts.find(where), this.files.of(where)]);
    return {
      text: draft?.fields['text'] ?? '',
      answersId: draft?.fields['answersId'] ?? '',
      submissionId: randomUUID(),
      files,
      ...(draft === null ? {} : { draftAt: draft.savedAt }),
    };
  }

  private feedOf(viewer: Viewer, { seen: { forum }, thread }: ThreadInSight): Promise<string | null> {
    return this.feeds.of(
      viewer,
      forum.readableBy === 'public',
      `/forums/${forum.slug}/${thread.key}/feed.atom`,
    );
  }
}

/** The moment of the newest message that was shown; never one to come, which would hide what is not yet written. */
function untilIn(form: Asked | undefined, now: Date): Date {
  const until = Number(form?.['until']);
  return new Date(until > 0 && until < now.getTime() ? until : now.getTime());
}

function choiceIn(query: Asked, readUntil: Date | null): PageChoice {
  const { message, page, at } = query;
  if (typeof message === 'string' && isUuid(message)) return { messageId: message };
  if (at === 'unread' && readUntil !== null) return { unreadAfter: readUntil };
  return { page: pageIn(page) };
}
