import { Controller, Get, Query } from '@nestjs/common';
import type { Page } from '../layout/page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { searchPage } from './search.page.js';
import { SearchPlaces } from './search-places.js';
import { SearchReading } from './search-reading.js';
import { isAsked, questionIn, searchTexts } from './search-query.js';

const pageSize = 20;

/** Finds what was said on the lists, in the forums and in the letters that the viewer may read. */
@Controller('search')
export class SearchController {
  constructor(
    private readonly places: SearchPlaces,
    private readonly reading: SearchReading,
  ) {}

  @Get()
  async find(
    @CurrentViewer() viewer: Viewer,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<Page> {
    const texts = searchTexts(query);
    const { kind, place: name, after } = texts;
    const isNamed = name !== '';
    const named = isNamed ? await this.places.of(viewer, { kind, name }) : null;
    const within = (named?.size === 1 && named.values().next().value) || null;
    const view = { texts, within, outcome: null };
    if (named?.size === 0) return searchPage(viewer, { ...view, trouble: 'unknown-place' });
    if (!isAsked(texts)) return searchPage(viewer, view);
    const question = questionIn(texts, viewer.timeZone);
    if (typeof question === 'string') return searchPage(viewer, { ...view, trouble: question });
    const places = named ?? (await this.places.of(viewer, { kind, name }));
    const outcome = await this.reading.find(places, question, { limit: pageSize, after }, new Date());
    return searchPage(viewer, { ...view, outcome });
  }
}
