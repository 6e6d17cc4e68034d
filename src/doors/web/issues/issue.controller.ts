import { Controller, Get, Param, Query } from '@nestjs/common';
import { IssueComments } from '../../../channels/letters/issue-comments.service.js';
import { IssueContents } from '../../../channels/letters/issue-contents.service.js';
import { appearedStates, hasAppeared } from '../../../channels/letters/issue-sending.service.js';
import { monthIn } from '../../../channels/letters/issue-calendar.js';
import { IssuesService } from '../../../channels/letters/issues.service.js';
import { canRead } from '../../../channels/letters/letter-permissions.js';
import type { Letter } from '../../../channels/letters/letter.entity.js';
import type { LetterIssue } from '../../../channels/letters/letter-issue.entity.js';
import { FeedReader } from '../feeds/feed-reader.js';
import { Document, Page } from '../layout/page.js';
import { isPublic, LetterSight } from '../letters/letter-sight.js';
import { closedPage, unseenPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { issuePage } from './issue.page.js';
import { LetterFeed, letterFeedPath } from './letter-feed.js';
import { LetterReceptions } from './letter-receptions.js';

/** Issues that have appeared, for whoever may read them: at an address for good. */
@Controller('letters/:slug')
export class IssueController {
  constructor(
    private readonly sight: LetterSight,
    private readonly issues: IssuesService,
    private readonly contents: IssueContents,
    private readonly receptions: LetterReceptions,
    private readonly feed: LetterFeed,
    private readonly readers: FeedReader,
    private readonly comments: IssueComments,
  ) {}

  /** For who may read it: everybody, or the bearer of the token in its address. */
  @Get('feed.atom')
  async atom(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Query('token') token: unknown,
  ): Promise<Document | Page> {
    const reader = await this.readers.of(viewer, token, letterFeedPath(slug), new Date());
    const seen = await this.sight.of(reader, slug);
    if (seen instanceof Page) return seen;
    if (!canRead(seen.standing, seen.letter)) return closedPage(viewer);
    const issues = await this.issues.of(seen.letter.id, appearedStates, 20);
    const atom = await this.feed.of(seen.letter, issues, isPublic(seen));
    return new Document('application/atom+xml; charset=utf-8', atom);
  }

  @Get(':month')
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param() { slug, month }: { readonly slug: string; readonly month: string },
    @Query('done') done: unknown,
  ): Promise<Page> {
    const seen = await this.sight.of(viewer, slug);
    if (seen instanceof Page) return seen;
    const { letter, standing } = seen;
    const wanted = monthIn(month);
    const issue = wanted === null ? null : await this.issues.ofMonth(letter.id, wanted);
    if (issue === null || !hasAppeared(issue)) return unseenPage(viewer);
    if (!canRead(standing, letter)) return closedPage(viewer);
    const content = await this.contents.of(issue.id);
    if (content === null) return unseenPage(viewer);
    const reception = (await this.receptions.of(viewer.personId, [seen])).get(letter.id) ?? null;
    const [around, comments] = await Promise.all([
      this.around(letter, issue),
      this.comments.placesOf(content),
    ]);
    return issuePage(viewer, {
      seen,
      issue,
      content,
      around,
      comments,
      reception,
      isPublic: isPublic(seen),
      done,
    });
  }

  /** The issues that appeared before and after. */
  private async around(letter: Letter, { month }: LetterIssue) {
    const all = await this.issues.of(letter.id, appearedStates);
    const at = all.findIndex(issue => issue.month === month);
    return { before: all[at + 1]?.month ?? null, after: all[at - 1]?.month ?? null };
  }
}
