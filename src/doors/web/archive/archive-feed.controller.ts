import { Controller, Get, Param, Query } from '@nestjs/common';
import { FeedReader } from '../feeds/feed-reader.js';
import { Document, Page } from '../layout/page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { ArchiveFeed } from './archive-feed.js';
import { feedPath } from './archive-paths.js';
import { ArchiveSight } from './archive-sight.js';

/** What is new in an archive, for programs: that of readers, who bring a token of theirs, or a public one. */
@Controller('lists/:name/archive/feed.atom')
export class ArchiveFeedController {
  constructor(
    private readonly readers: FeedReader,
    private readonly sight: ArchiveSight,
    private readonly feed: ArchiveFeed,
  ) {}

  @Get()
  async follow(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Query('token') token: unknown,
  ): Promise<Page | Document> {
    const reader = await this.readers.of(viewer, token, feedPath({ name }), new Date());
    const seen = await this.sight.toRead(reader, name);
    if (seen instanceof Page) return seen;
    return new Document('application/atom+xml; charset=utf-8', await this.feed.of(seen));
  }
}
