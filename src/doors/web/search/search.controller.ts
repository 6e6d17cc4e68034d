import { Controller, Get, Query } from '@nestjs/common';
import { ArchiveSearch } from '../../../postoffice/archive/archive-search.service.js';
import type { Page } from '../layout/page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { searchPage } from './search.page.js';
import { SearchPlaces } from './search-places.js';
import { isAsked, questionIn, searchTexts } from './search-query.js';

const pageSize = 20;

/** Finds what was said on the lists whose archives the viewer may read. */
@Controller('search')
export class SearchController {
  constructor(
    private readonly places: SearchPlaces,
    private readonly search: ArchiveSearch,
  ) {}

  @Get()
  async find(
    @CurrentViewer() viewer: Viewer,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<Page> {
    const texts = searchTexts(query);
    if (!isAsked(texts)) return searchPage(viewer, { texts, outcome: null });
    const question = questionIn(texts, viewer.timeZone);
    if (typeof question === 'string') return searchPage(viewer, { texts, outcome: null, trouble: question });
    const lists = await (texts.list === '' ? this.places.all(viewer) : this.places.one(viewer, texts.list));
    if (lists.size === 0 && texts.list !== '')
      return searchPage(viewer, { texts, outcome: null, trouble: 'unknown-list' });
    const places = [...lists.keys()].map(id => ({ kind: 'list' as const, id }));
    const wanted = { limit: pageSize, after: texts.after };
    const result = await this.search.find(places, question, wanted, new Date());
    return searchPage(viewer, { texts, outcome: { result, lists } });
  }
}
