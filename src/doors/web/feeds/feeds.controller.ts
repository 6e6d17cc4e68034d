import { Controller, Get, Post, Query } from '@nestjs/common';
import { FeedTokens } from '../../../community/accounts/feed-tokens.service.js';
import { Config } from '../../../foundation/config/config.js';
import { type Page, SeeOther } from '../layout/page.js';
import { closedPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import { type Viewer, viewerActor } from '../session/viewer.js';
import { FeedAddresses, feedsPath } from './feed-addresses.js';
import { FeedReading } from './feed-places.js';
import { feedsPage } from './feeds.page.js';

/** The addresses by which somebody follows in a feed reader what not everybody reads. */
@Controller(feedsPath)
export class FeedsController {
  constructor(
    private readonly config: Config,
    private readonly tokens: FeedTokens,
    private readonly addresses: FeedAddresses,
    private readonly reading: FeedReading,
  ) {}

  @Get()
  async mine(@CurrentViewer() viewer: Viewer, @Query('done') done: unknown): Promise<Page> {
    const { personId } = viewer;
    if (personId === null) return closedPage(viewer);
    const [token, addressOf, seen] = await Promise.all([
      this.tokens.of(personId),
      this.addresses.made(personId),
      this.reading.of(viewer),
    ]);
    const { publicUrl } = this.config;
    return feedsPage(viewer, { hasToken: token !== null, addressOf, seen, publicUrl, done });
  }

  @Post()
  async renew(@CurrentViewer() viewer: Viewer): Promise<Page | SeeOther> {
    if (viewer.personId === null) return closedPage(viewer);
    await this.tokens.renew(viewer.personId, viewerActor(viewer), new Date());
    return new SeeOther(feedsPath, 'renewed');
  }

  @Post('removal')
  async revoke(@CurrentViewer() viewer: Viewer): Promise<Page | SeeOther> {
    if (viewer.personId === null) return closedPage(viewer);
    await this.tokens.revoke(viewer.personId, viewerActor(viewer), new Date());
    return new SeeOther(feedsPath, 'revoked');
  }
}
