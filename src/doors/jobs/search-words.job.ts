import { Injectable } from '@nestjs/common';
import { SearchIndex } from '../../postoffice/archive/search-index.service.js';
import type { Job } from './job.js';

/** What is said is found a second or two later. */
@Injectable()
export class SearchWordsJob implements Job {
  readonly name = 'search-words';
  readonly everyMs = 1_500;

  constructor(private readonly index: SearchIndex) {}

  run(): Promise<number> {
    return this.index.catchUp();
  }
}
