import { Controller, Get, Query } from '@nestjs/common';
import { ForumDrafts } from '../../../channels/forums/drafts.service.js';
import { canOpenPlatformForums } from '../../../channels/forums/forum-permissions.js';
import { ForumSearch } from '../../../channels/forums/forum-search.service.js';
import { ForumSight } from '../../../channels/forums/forum-sight.service.js';
import type { Page } from '../layout/page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { afterIn, wordsIn } from './forum-query.js';
import { foundPage } from './found.page.js';
import { ForumsReading } from './forums-reading.js';
import { forumsPage } from './forums.page.js';

const latestShown = 8;

/** Every forum the viewer may read. */
@Controller('forums')
export class ForumsController {
  constructor(
    private readonly sight: ForumSight,
    private readonly reading: ForumsReading,
    private readonly drafts: ForumDrafts,
    private readonly search: ForumSearch,
  ) {}

  @Get()
  async show(
    @CurrentViewer() viewer: Viewer,
    @Query() { q, after, done }: { readonly q?: unknown; readonly after?: unknown; readonly done?: unknown },
  ): Promise<Page> {
    const now = new Date();
    const seen = await this.sight.all(viewer);
    const words = wordsIn(q);
    if (words !== null) {
      const ids = seen.map(({ forum }) => forum.id);
      const place = afterIn(after);
      const found = await this.search.find(ids, words, place, now);
      return foundPage(viewer, { words, within: null, seen, found, isNewest: place === null });
    }
    const [forums, latest, drafts] = await Promise.all([
      this.reading.lines(viewer, seen, now),
      this.reading.latest(viewer, seen, latestShown, now),
      viewer.personId === null ? [] : this.drafts.ofPerson(viewer.personId),
    ]);
    return forumsPage(viewer, { forums, latest, drafts, canOpen: canOpenPlatformForums(viewer), now, done });
  }
}
