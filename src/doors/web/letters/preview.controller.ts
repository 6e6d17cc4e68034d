import { Controller, Get, NotFoundException, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { IssueContents } from '../../../channels/letters/issue-contents.service.js';
import { IssuesService } from '../../../channels/letters/issues.service.js';
import type { IssueContent } from '../../../channels/letters/letter-content.js';
import { issueUrl, letterMail } from '../../../channels/letters/letter-mail.js';
import type { LetterLinks } from '../../../channels/letters/letter-text.js';
import { TestCopies } from '../../../channels/letters/test-copies.service.js';
import { DirectoryService } from '../../../community/directory/directory.service.js';
import { Config } from '../../../foundation/config/config.js';
import { Page, SeeOther } from '../layout/page.js';
import { framedHtmlPolicy } from '../reading/framed-html.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { monthOf } from './desk.controller.js';
import { type LetterInSight, LetterSight } from './letter-sight.js';
import { previewPage } from './preview.page.js';

interface PreviewPath {
  readonly slug: string;
  readonly month: string;
}

/** An issue before it leaves, exactly as it will be read. */
@Controller('letters/:slug/desk/:month')
export class PreviewController {
  constructor(
    private readonly config: Config,
    private readonly sight: LetterSight,
    private readonly issues: IssuesService,
    private readonly contents: IssueContents,
    private readonly copies: TestCopies,
    private readonly directory: DirectoryService,
  ) {}

  @Get('preview')
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param() path: PreviewPath,
    @Query('done') done: unknown,
  ): Promise<Page> {
    const found = await this.found(viewer, path);
    if (found instanceof Page) return found;
    const { seen, content } = found;
    const address = await this.directory.preferredAddress(viewer.personId ?? '');
    return previewPage(viewer, {
      seen,
      content,
      mail: letterMail(content, this.links(content)),
      address,
      done,
    });
  }

  /** The HTML of the mail, for a frame that runs nothing and fetches nothing. */
  @Get('preview/mail')
  async mail(
    @CurrentViewer() viewer: Viewer,
    @Param() path: PreviewPath,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | Page> {
    const found = await this.found(viewer, path);
    if (found instanceof Page) return found;
    response.setHeader('Content-Security-Policy', framedHtmlPolicy).type('html');
    return letterMail(found.content, this.links(found.content)).html;
  }

  @Post('test-copy')
  async testCopy(@CurrentViewer() viewer: Viewer, @Param() path: PreviewPath): Promise<Page | SeeOther> {
    const found = await this.found(viewer, path);
    if (found instanceof Page) return found;
    await this.copies.send(found.content, viewer.personId ?? '', new Date());
    return new SeeOther(`/letters/${path.slug}/desk/${path.month}/preview`, 'test-copy');
  }

  private async found(
    viewer: Viewer,
    { slug, month }: PreviewPath,
  ): Promise<{ readonly seen: LetterInSight; readonly content: IssueContent } | Page> {
    const seen = await this.sight.toEdit(viewer, slug);
    if (seen instanceof Page) return seen;
    const issue = await this.issues.ofMonth(seen.letter.id, monthOf(month));
    const content = issue === null ? null : await this.contents.of(issue.id);
    if (content === null) throw new NotFoundException();
    return { seen, content };
  }

  /** The way out is each reader's own: here it leads to the letter's page. */
  private links(content: IssueContent): LetterLinks {
    const { publicUrl } = this.config;
    const leaveUrl = `${publicUrl}/letters/${content.letter.slug}`;
    return { publicUrl, readUrl: issueUrl(publicUrl, content), leaveUrl };
  }
}
