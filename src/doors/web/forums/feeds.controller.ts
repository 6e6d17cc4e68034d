import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { FeedTokens } from '../../../channels/forums/feed-tokens.service.js';
import { ForumSight } from '../../../channels/forums/forum-sight.service.js';
import { Config } from '../../../foundation/config/config.js';
import { Document, type Page, SeeOther } from '../layout/page.js';
import { closedPage, unseenPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { FeedAddresses } from './feed-addresses.js';
import { feedsPage } from './feeds.page.js';
import { ForumDoor } from './forum-door.js';
import { FeedReader, ForumFeed } from './forum-feed.js';

interface FeedQuery {
  readonly category?: unknown;
  readonly token?: unknown;
}

/** Atom feeds of forums, and the addresses by which somebody reads the private ones. */
@Controller('forums')
export class ForumFeedsController {
  constructor(
    private readonly config: Config,
    private readonly tokens: FeedTokens,
    private readonly addresses: FeedAddresses,
    private readonly sight: ForumSight,
    private readonly readers: FeedReader,
    private readonly door: ForumDoor,
    private readonly feed: ForumFeed,
  ) {}

  @Get('feeds')
  async mine(@CurrentViewer() viewer: Viewer, @Query('done') done: unknown): Promise<Page> {
    if (viewer.personId === null) return closedPage(viewer);
    const [token, seen] = await Promise.all([
      this.addresses.tokenOf(viewer.personId),
      this.sight.all(viewer),
    ]);
    return feedsPage(viewer, { token, seen, publicUrl: this.config.publicUrl, done });
  }

  @Post('feeds')
  async renew(@CurrentViewer() viewer: Viewer): Promise<Page | SeeOther> {
    if (viewer.personId === null) return closedPage(viewer);
    await this.tokens.renew(viewer.personId, new Date());
    return new SeeOther('/forums/feeds', 'renewed');
  }

  @Post('feeds/removal')
  async revoke(@CurrentViewer() viewer: Viewer): Promise<Page | SeeOther> {
    if (viewer.personId === null) return closedPage(viewer);
    await this.tokens.revoke(viewer.personId);
    return new SeeOther('/forums/feeds', 'revoked');
  }

  @Get(':slug/feed.atom')
  async ofForum(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Query() { token, category }: FeedQuery,
  ): Promise<Page | Document> {
    const reader = await this.readers.of(viewer, token, new Date());
    const seen = await this.door.forum(reader, slug);
    if (seen === null) return unseenPage(viewer);
    const wanted = typeof category === 'string' && /^[a-z0-9-]{1,60}$/.test(category) ? category : null;
    return atom(await this.feed.ofForum(reader, seen, wanted));
  }

  @Get(':slug/:key/feed.atom')
  async ofThread(
    @CurrentViewer() viewer: Viewer,
    @Param() { slug, key }: { readonly slug: string; readonly key: string },
    @Query() { token }: FeedQuery,
  ): Promise<Page | Document> {
    const reader = await this.readers.of(viewer, token, new Date());
    const found = await this.door.thread(reader, slug, key);
    return found === null ? unseenPage(viewer) : atom(await this.feed.ofThread(reader, found));
  }
}

function atom(content: string): Document {
  return new Document('application/atom+xml; charset=utf-8', content);
}
