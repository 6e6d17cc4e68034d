import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { HeldItem } from '../../../channels/moderation/moderation.service.js';
import { AuthorAnswers } from '../../../intake/reception/author-answers.service.js';
import { type Page, SeeOther } from '../layout/page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import { linkActor, type Viewer } from '../session/viewer.js';
import { noPostPage, postPage } from './post.page.js';
import { PostReading } from './post-reading.js';

type Form = Readonly<Record<string, unknown>> | undefined;

/** A held message before its author, by the link in their mail or signed in. */
@Controller('posts/:token')
export class PostController {
  constructor(
    private readonly answers: AuthorAnswers,
    private readonly reading: PostReading,
  ) {}

  @Get()
  async show(@CurrentViewer() viewer: Viewer, @Param('token') key: string): Promise<Page> {
    const held = await this.answers.find({ key, personId: viewer.personId });
    return held === null ? noPostPage(viewer, key) : postPage(viewer, await this.reading.of(key, held));
  }

  @Post('withdrawal')
  async withdraw(
    @CurrentViewer() viewer: Viewer,
    @Param('token') key: string,
    @Body() form: Form,
  ): Promise<Page | SeeOther> {
    const author = { key, personId: viewer.personId };
    const seen = seenVersion(form);
    const outcome = await this.answers.withdraw(author, seen, linkActor(viewer), new Date());
    if (outcome.kind === 'unknown') return noPostPage(viewer, key);
    return outcome.kind === 'done' ? new SeeOther(`/posts/${key}`) : this.changed(viewer, key, outcome.held);
  }

  private async changed(viewer: Viewer, key: string, held: HeldItem): Promise<Page> {
    return postPage(viewer, { ...(await this.reading.of(key, held)), isChanged: true });
  }
}

/** The version the form was made of; -1, which is none, where nothing says. */
function seenVersion(form: Form): number {
  const written = form?.['version'];
  return typeof written === 'string' && /^\d{1,9}$/.test(written) ? Number(written) : -1;
}
