import { Get, Param } from '@nestjs/common';
import { canModerate, canReadArchive, canSeeQueue } from '../../../../community/lists/list-permissions.js';
import { Config } from '../../../../foundation/config/config.js';
import type { ArchivePlace } from '../../../../postoffice/archive/archive-place.js';
import { ArchiveReader, type Sight } from '../../../../postoffice/archive/archive-reader.service.js';
import { ArchiveSearch } from '../../../../postoffice/archive/archive-search.service.js';
import { Called, type ApiCall, type Paging } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { Listing } from '../frame/answers.js';
import { Operation } from '../frame/operation.js';
import { invalid, notFound, Problem } from '../frame/problem.js';
import { ListGate } from '../lists/list-gate.js';
import {
  ArchivedMessageAnswer,
  ArchiveThreadAnswer,
  FoundAnswer,
  MonthAnswer,
  ThreadMessageAnswer,
} from './archive-answers.js';
import {
  foundAnswer,
  messageAnswer,
  type Showing,
  threadAnswer,
  threadMessageAnswer,
} from './archive-shapes.js';
import { questionOf, SearchQuery, ThreadsQuery } from './archive-queries.js';

interface Opened extends Showing {
  readonly place: ArchivePlace;
  readonly sight: Sight;
}

/** The archive of a list, for those who may read it: as its pages show it. */
@ApiController('lists/:name/archive')
export class ApiListArchiveController {
  constructor(
    private readonly config: Config,
    private readonly gate: ListGate,
    private readonly reader: ArchiveReader,
    private readonly archives: ArchiveSearch,
  ) {}

  @Get('months')
  @Operation({
    summary: 'The months in which a list distributed something, the latest first.',
    scope: 'read',
    answers: [MonthAnswer],
  })
  async months(@Called() call: ApiCall, @Param('name') name: string): Promise<Listing | Problem> {
    const opened = await this.open(call, name);
    if (opened instanceof Problem) return opened;
    return new Listing(await this.reader.months(opened.place, call.viewer.timeZone), null);
  }

  @Get('threads')
  @Operation({
    summary: 'Threads of a list, the last one spoken in first; of one month when it is given.',
    scope: 'read',
    asks: ThreadsQuery,
    answers: [ArchiveThreadAnswer],
  })
  async threads(@Called() call: ApiCall, @Param('name') name: string): Promise<Listing | Problem> {
    const opened = await this.open(call, name);
    if (opened instanceof Problem) return opened;
    const paging = call.paging();
    if (paging instanceof Problem) return paging;
    const asked = await call.query(ThreadsQuery);
    if (asked instanceof Problem) return asked;
    const page = pageOf(paging);
    const range = { page, limit: paging.limit };
    const rows =
      asked.month === undefined
        ? await this.reader.threads(opened.place, range)
        : await this.reader.threadsOfMonth(opened.place, asked.month, call.viewer.timeZone, range);
    return new Listing(
      rows.map(row => threadAnswer(row, opened)),
      rows.length < paging.limit ? null : [page + 1],
    );
  }

  @Get('threads/:key')
  @Operation({
    summary: 'The messages of a thread, each after what it answers.',
    scope: 'read',
    answers: [ThreadMessageAnswer],
  })
  async thread(
    @Called() call: ApiCall,
    @Param('name') name: string,
    @Param('key') key: string,
  ): Promise<Listing | Problem> {
    const opened = await this.open(call, name);
    if (opened instanceof Problem) return opened;
    const paging = call.paging();
    if (paging instanceof Problem) return paging;
    const { limit } = paging;
    const page = pageOf(paging);
    const { place, sight } = opened;
    const thread = await this.reader.thread(place, key.replaceAll('\0', ''), { sight, page, limit });
    if (thread === null) return notFound;
    return new Listing(
      thread.messages.map(each => threadMessageAnswer(each, opened)),
      (page + 1) * limit < thread.total ? [page + 1] : null,
    );
  }

  @Get('messages/:key')
  @Operation({ summary: 'A message of a list.', scope: 'read', answers: ArchivedMessageAnswer })
  async message(
    @Called() call: ApiCall,
    @Param('name') name: string,
    @Param('key') key: string,
  ): Promise<ArchivedMessageAnswer | Problem> {
    const opened = await this.open(call, name);
    if (opened instanceof Problem) return opened;
    const message = await this.reader.message(opened.place, key.replaceAll('\0', ''), opened.sight);
    return message === null ? notFound : messageAnswer(message, opened);
  }

  @Get('search')
  @Operation({
    summary: 'Messages of a list by words, "phrases", -words, author, days and attachments.',
    scope: 'read',
    asks: SearchQuery,
    answers: [FoundAnswer],
  })
  async search(@Called() call: ApiCall, @Param('name') name: string): Promise<Listing | Problem> {
    const opened = await this.open(call, name);
    if (opened instanceof Problem) return opened;
    const paging = call.paging();
    if (paging instanceof Problem) return paging;
    const asked = await call.query(SearchQuery);
    if (asked instanceof Problem) return asked;
    const { limit, after } = paging;
    const page = { order: asked.order ?? 'newest', limit, after: after === null ? null : String(after[0]) };
    const result = await this.archives.find([opened.place], questionOf(asked), page, call.now);
    if (result.kind === 'nothing-asked') return invalid('q', 'a word that means something, or a filter');
    return new Listing(
      result.messages.map(found => foundAnswer(found, name.toLowerCase(), opened)),
      result.next === null ? null : [result.next],
    );
  }

  private async open(call: ApiCall, name: string): Promise<Opened | Problem> {
    const seen = await this.gate.open(call, name, canReadArchive);
    if (seen instanceof Problem) return seen;
    const { list, standing } = seen;
    return {
      place: { kind: 'list', id: list.id },
      sight: canModerate(standing) ? 'moderator' : 'reader',
      showsAddresses: standing.isSubscribed || canSeeQueue(standing),
      archiveUrl: `${this.config.publicUrl}/lists/${list.name}/archive`,
    };
  }
}

function pageOf({ after }: Paging): number {
  return after === null ? 0 : Number(after[0]);
}
