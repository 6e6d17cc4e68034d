import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { AuthorAnswers } from '../../../intake/reception/author-answers.service.js';
import { AuthorCorrections, type Unsent } from '../../../intake/reception/author-corrections.service.js';
import type { Draft } from '../../../intake/reception/corrected-posts.service.js';
import { type Page, SeeOther } from '../layout/page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import { linkActor, type Viewer } from '../session/viewer.js';
import { draftOf, seenVersion } from './correction-fields.js';
import { correctionPreviewPage } from './correction-preview.page.js';
import { noPostPage, postPage } from './post.page.js';
import { PostReading } from './post-reading.js';

type Form = Readonly<Record<string, unknown>> | undefined;

/** A held message before its author, by the link in their mail or signed in. */
@Controller('posts/:token')
export class PostController {
  constructor(
    private readonly answers: AuthorAnswers,
    private readonly corrections: AuthorCorrections,
    private readonly reading: PostReading,
  ) {}

  @Get()
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('token') key: string,
    @Query('done') done: unknown,
  ): Promise<Page> {
    const held = await this.answers.find({ key, personId: viewer.personId });
    if (held === null) return noPostPage(viewer, key);
    return postPage(viewer, { ...(await this.reading.of(key, held)), done });
  }

  @Post('withdrawal')
  async withdraw(
    @CurrentViewer() viewer: Viewer,
    @Param('token') key: string,
    @Body() form: Form,
  ): Promise<Page | SeeOther> {
    const author = { key, personId: viewer.personId };
    const outcome = await this.answers.withdraw(author, seenVersion(form), linkActor(viewer), new Date());
    if (outcome.kind === 'unknown') return noPostPage(viewer, key);
    if (outcome.kind === 'done') return new SeeOther(`/posts/${key}`);
    return postPage(viewer, { ...(await this.reading.of(key, outcome.held)), isChanged: true });
  }

  @Post('correction')
  async correct(
    @CurrentViewer() viewer: Viewer,
    @Param('token') key: string,
    @Body() form: Form,
  ): Promise<Page | SeeOther> {
    const [author, draft] = [{ key, personId: viewer.personId }, draftOf(form)];
    const circumstances = { seenVersion: seenVersion(form), actor: linkActor(viewer), now: new Date() };
    const outcome = await this.corrections.correct(author, draft, circumstances);
    if (outcome.kind === 'done') return new SeeOther(`/posts/${key}`, 'corrected');
    return this.unsent(viewer, key, draft, outcome);
  }

  /** Shows what would be sent back, or the form again where that is asked for; nothing is sent. */
  @Post('correction/preview')
  async preview(
    @CurrentViewer() viewer: Viewer,
    @Param('token') key: string,
    @Body() form: Form,
  ): Promise<Page> {
    const [author, draft] = [{ key, personId: viewer.personId }, draftOf(form)];
    const seen = { seenVersion: seenVersion(form), now: new Date() };
    const outcome = await this.corrections.preview(author, draft, seen);
    if (outcome.kind !== 'written') return this.unsent(viewer, key, draft, outcome);
    const view = { ...(await this.reading.of(key, outcome.held)), draft };
    return form?.['again'] === undefined
      ? correctionPreviewPage(viewer, { ...view, written: outcome.message })
      : postPage(viewer, view);
  }

  private async unsent(viewer: Viewer, key: string, draft: Draft, outcome: Unsent): Promise<Page> {
    if (outcome.kind === 'unknown') return noPostPage(viewer, key);
    const view = { ...(await this.reading.of(key, outcome.held)), draft };
    return postPage(
      viewer,
      outcome.kind === 'already' ? { ...view, isChanged: true } : { ...view, trouble: outcome.kind },
    );
  }
}
