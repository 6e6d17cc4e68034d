import { Injectable } from '@nestjs/common';
import { DirectoryWatch } from '../../harvesting/directory-watch.js';
import type { ApiCall } from './api-call.js';
import { Listing } from './answers.js';
import { Problem } from './problem.js';

/** Listings of people: counted, so that nobody copies the directory through the API either. */
@Injectable()
export class Crowd {
  constructor(private readonly watch: DirectoryWatch) {}

  /** One page. @param rows `size` of them from that place on */
  async page<Row>(
    call: ApiCall,
    rows: (from: number, size: number) => Promise<readonly Row[]>,
    answer: (row: Row) => object,
  ): Promise<Listing | Problem> {
    const paging = call.paging();
    if (paging instanceof Problem) return paging;
    const from = Number(paging.after?.[0] ?? 0);
    const found = await rows(from, paging.limit + 1);
    const shown = found.slice(0, paging.limit);
    const next = found.length > paging.limit ? [from + paging.limit] : null;
    return (
      (await this.refusal(call, shown.length)) ??
      new Listing(
        shown.map(row => answer(row)),
        next,
      )
    );
  }

  /** Why so many people are not shown now; null when they are. */
  async refusal({ viewer, now }: ApiCall, people: number): Promise<Problem | null> {
    const seconds = await this.watch.wait(viewer, people, now);
    return seconds === null
      ? null
      : new Problem('too-many-people', { headers: { 'Retry-After': String(seconds) } });
  }
}
