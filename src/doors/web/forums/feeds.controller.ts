import { Controller, Get, Param, Query } from '@nestjs/common';
import { FeedReader } from '../feeds/feed-reader.js';
import { Document, type Page } from '../layout/page.js';
import { unseenPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { ForumDoor } from './forum-door.js';
import { ForumFeed } from './forum-feed.js';

interface FeedQuery {
  readonly category?: unknown;
  readonly token?: unknown;
}

/** Atom feeds of forums. */
@Controller('forums')
export class ForumFeedsController {
  constructor(
    private readonly readers: FeedReader,
    private readonly door: ForumDoor,
    private readonly feed: ForumFeed,
  ) {}

  @Get(':slug/feed.atom')
  async ofForum(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Query() { token, category }: FeedQuery,
  ): Promise<Page | Document> {
    const now = new Date();
    const reader = await this.readers.of(viewer, token, `/forums/${slug}/feed.atom`, now);
    const seen = await this.door.forum(reader, slug);
    if (seen === null) return unseenPage(viewer);
    const wanted = typeof category === 'string' && /^[a-z0-9-]{1,60}$/.test(category) ? category : null;
    return atom(await this.feed.ofForum(reader, seen, wanted, now));
  }

  @Get(':slug/:key/feed.atom')
  async ofThread(
    @CurrentViewer() viewer: Viewer,
    @Param() { slug, key }: { readonly slug: string; readonly key: string },
    @Query() { token }: FeedQuery,
  ): Promise<Page | Document> {
    const now = new Date();
    const reader = await this.readers.of(viewer, token, `/forums/${slug}/${key}/feed.atom`, now);
    const found = await this.door.thread(reader, slug, key);
    return found === null ? unseenPage(viewer) : atom(await this.feed.ofThread(reader, found, now));
  }
}

function atom(content: string): Document {
  return new Document('application/atom+xml; charset=utf-8', content);
}
