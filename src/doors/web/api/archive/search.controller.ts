import { Get } from '@nestjs/common';
import { Config } from '../../../../foundation/config/config.js';
import { SearchPlaces } from '../../search/search-places.js';
import { SearchReading } from '../../search/search-reading.js';
import { Listing } from '../frame/answers.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { Operation } from '../frame/operation.js';
import { invalid, Problem } from '../frame/problem.js';
import { foundAnywhereAnswer } from './archive-shapes.js';
import { FoundAnywhereAnswer } from './archive-answers.js';
import { questionOf, SearchAnywhereQuery } from './archive-queries.js';

/** One search over everything that the bearer may read. */
@ApiController('search')
export class ApiSearchController {
  constructor(
    private readonly config: Config,
    private readonly places: SearchPlaces,
    private readonly reading: SearchReading,
  ) {}

  @Get()
  @Operation({
    summary:
      'What was said in lists, forums and letters, by words, "phrases", -words, author, days and attachments.',
    scope: 'read',
    asks: SearchAnywhereQuery,
    answers: [FoundAnywhereAnswer],
  })
  async search(@Called() call: ApiCall): Promise<Listing | Problem> {
    const paging = call.paging();
    if (paging instanceof Problem) return paging;
    const asked = await call.query(SearchAnywhereQuery);
    if (asked instanceof Problem) return asked;
    const { kind = null, place = '' } = asked;
    const places = await this.places.of(call.viewer, {
      kind,
      name: place.replaceAll('\0', '').toLowerCase(),
    });
    if (places.size === 0 && place !== '') return invalid('place', 'one that you may read');
    const { limit, after } = paging;
    const page = { order: asked.order ?? 'newest', limit, after: after === null ? null : String(after[0]) };
    const found = await this.reading.find(places, questionOf(asked), page, call.now);
    if (found.kind === 'nothing-asked') return invalid('q', 'a word that means something, or a filter');
    return new Listing(
      found.rows.map(row => foundAnywhereAnswer(row, this.config.publicUrl)),
      found.next === null ? null : [found.next],
    );
  }
}
