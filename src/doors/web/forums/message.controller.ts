import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { canEdit, canWithdraw, editableMs } from '../../../channels/forums/forum-permissions.js';
import { OwnMessages } from '../../../channels/forums/own-messages.service.js';
import { type MessageShown, ThreadReading } from '../../../channels/forums/thread-reading.service.js';
import { readText } from '../../../channels/forums/thread-words.js';
import { isUuid } from '../../../foundation/uuid.js';
import { errorPage } from '../error/error.page.js';
import { written } from '../form/written.js';
import { type Page, SeeOther } from '../layout/page.js';
import { closedPage, unseenPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import { type Viewer, viewerActor } from '../session/viewer.js';
import { ForumDoor, type ThreadInSight } from './forum-door.js';
import { editPage, tooLatePage, withdrawalPage } from './message.page.js';
import { anchorOf } from './anchor.js';

interface Place {
  readonly slug: string;
  readonly key: string;
  readonly id: string;
}

interface OwnMessage extends ThreadInSight {
  readonly message: MessageShown;
}

/** One's own message: put right for a quarter of an hour, withdrawn at any time. */
@Controller('forums/:slug/:key/messages/:id')
export class ForumMessageController {
  constructor(
    private readonly door: ForumDoor,
    private readonly reading: ThreadReading,
    private readonly own: OwnMessages,
  ) {}

  @Get('edit')
  async form(@CurrentViewer() viewer: Viewer, @Param() place: Place): Promise<Page> {
    const found = await this.enter(viewer, place);
    if ('closed' in found) return found.closed;
    const now = new Date();
    const { seen, message } = found;
    if (!canEdit(seen.viewer, message, now))
      return tooLatePage(viewer, { ...found, text: '', isSuspended: false });
    return editPage(viewer, { ...found, text: message.text, minutesLeft: minutesLeft(message, now) });
  }

  @Post('edit')
  async edit(
    @CurrentViewer() viewer: Viewer,
    @Param() place: Place,
    @Body() form: Readonly<Record<string, unknown>> | undefined,
  ): Promise<Page | SeeOther> {
    const found = await this.enter(viewer, place);
    if ('closed' in found) return found.closed;
    const now = new Date();
    const text = written(form?.['text']);
    const read = readText(text);
    if ('faults' in read) {
      const minutes = minutesLeft(found.message, now);
      return editPage(viewer, { ...found, text, minutesLeft: minutes, faults: read.faults });
    }
    const outcome = await this.own.edit(found.seen, found.message.id, read.text, viewerActor(viewer), now);
    if (outcome.kind === 'too-late' || outcome.kind === 'suspended' || outcome.kind === 'unknown')
      return tooLatePage(viewer, { ...found, text: read.text, isSuspended: outcome.kind === 'suspended' });
    if (outcome.kind === 'banned' || outcome.kind === 'held') {
      const own = { text: read.text, minutesLeft: minutesLeft(found.message, now), refusal: outcome.kind };
      return editPage(viewer, { ...found, ...own });
    }
    return new SeeOther(pathOf(found), 'edited');
  }

  @Get('withdrawal')
  async ask(@CurrentViewer() viewer: Viewer, @Param() place: Place): Promise<Page | SeeOther> {
    const found = await this.enter(viewer, place);
    if ('closed' in found) return found.closed;
    if (found.message.state === 'withdrawn') return new SeeOther(pathOf(found));
    if (!canWithdraw(found.seen.viewer, found.message)) return errorPage(viewer, 403);
    return withdrawalPage(viewer, found);
  }

  @Post('withdrawal')
  async withdraw(@CurrentViewer() viewer: Viewer, @Param() place: Place): Promise<Page | SeeOther> {
    const found = await this.enter(viewer, place);
    if ('closed' in found) return found.closed;
    const { seen, message } = found;
    const outcome = await this.own.withdraw(seen, message.id, viewerActor(viewer), new Date());
    if (outcome.kind !== 'withdrawn') return errorPage(viewer, 403);
    // Nothing may be left of the thread.
    const rest = await this.door.thread(viewer, place.slug, place.key);
    return new SeeOther(rest === null ? `/forums/${seen.forum.slug}` : pathOf(found), 'withdrawn');
  }

  private async enter(
    viewer: Viewer,
    { slug, key, id }: Place,
  ): Promise<OwnMessage | { readonly closed: Page }> {
    const found = await this.door.thread(viewer, slug, key);
    if (found === null) return { closed: unseenPage(viewer) };
    const message = isUuid(id) ? await this.reading.message(found.seen.viewer, found.thread.id, id) : null;
    if (message === null) return { closed: unseenPage(viewer) };
    return message.authorId !== null && message.authorId === viewer.personId
      ? { ...found, message }
      : { closed: closedPage(viewer) };
  }
}

function pathOf({ seen, thread, message }: OwnMessage): string {
  return `/forums/${seen.forum.slug}/${thread.key}?message=${message.id}#${anchorOf(message)}`;
}

function minutesLeft({ writtenAt }: MessageShown, now: Date): number {
  return Math.max(1, Math.ceil((writtenAt.getTime() + editableMs - now.getTime()) / 60_000));
}
