import { Controller, Get, Param, Query } from '@nestjs/common';
import { ArticleReading } from '../../../channels/letters/article-reading.service.js';
import { appearedStates } from '../../../channels/letters/issue-sending.service.js';
import { IssuesService } from '../../../channels/letters/issues.service.js';
import { canRead } from '../../../channels/letters/letter-permissions.js';
import { PlacesService } from '../../../channels/letters/places.service.js';
import { FeedAddresses } from '../feeds/feed-addresses.js';
import { letterFeedPath } from '../issues/letter-feed.js';
import { LetterReceptions } from '../issues/letter-receptions.js';
import { Page } from '../layout/page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { letterPage, lettersPage } from './letter.page.js';
import { isPublic, LetterSight } from './letter-sight.js';

/** Letters as their readers find them. */
@Controller('letters')
export class LettersController {
  constructor(
    private readonly sight: LetterSight,
    private readonly places: PlacesService,
    private readonly issues: IssuesService,
    private readonly reading: ArticleReading,
    private readonly receptions: LetterReceptions,
    private readonly feeds: FeedAddresses,
  ) {}

  @Get()
  async list(@CurrentViewer() viewer: Viewer): Promise<Page> {
    const { personId } = viewer;
    const now = new Date();
    const seen = await this.sight.all(viewer);
    const next = await this.places.nextOf(
      seen.map(({ letter }) => letter),
      now,
    );
    const letters = seen.map(one => ({ seen: one, next: next.get(one.letter.id) ?? null }));
    const articles = personId === null ? null : await this.reading.of(personId);
    const withoutLetter = await this.sight.withoutLetter(viewer, seen);
    const canCreate = viewer.roles.includes('board');
    return lettersPage(viewer, { letters, articles, canCreate, withoutLetter });
  }

  @Get(':slug')
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Query('done') done: unknown,
  ): Promise<Page> {
    const seen = await this.sight.of(viewer, slug);
    if (seen instanceof Page) return seen;
    const { letter, standing } = seen;
    const { personId } = viewer;
    const isReader = canRead(standing, letter);
    const [places, issues, articles, receptions, feed] = await Promise.all([
      this.places.placesOf(letter, null, new Date()),
      isReader ? this.issues.of(letter.id, appearedStates) : [],
      personId === null ? [] : this.reading.of(personId, letter.id),
      this.receptions.of(personId, [seen]),
      isReader ? this.feeds.of(viewer, isPublic(seen), letterFeedPath(letter.slug)) : null,
    ]);
    const reception = receptions.get(letter.id) ?? null;
    return letterPage(viewer, { seen, next: places[0] ?? null, issues, articles, reception, feed, done });
  }
}
