import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { placeMark } from './marks.js';
import { quoted } from './message-words.js';
import { MonthSizes } from './month-sizes.js';
import { searchWindows, type Span } from './windows.js';

export interface Question {
  readonly placeIds: readonly string[];
  /** All of them hold; as PostgreSQL reads parts of a `tsquery`. */
  readonly parts: readonly string[];
  readonly span: Span;
}

export interface Match {
  readonly id: string;
  readonly at: Date;
}

/** Places that hold no more are read whole: that many rows are looked at in some twenty milliseconds. */
const fewMessages = 5_000;
/** More places are compared after the index has spoken. */
const fewPlaces = 32;
/** What is weighed for the best. */
const weighed = 500;

/** Which messages match, by the shortest road for the places and words that are asked for. */
@Injectable()
export class Candidates {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sizes: MonthSizes,
  ) {}

  /** The newest first, after the last one seen. */
  async newest(question: Question, after: Match | null, limit: number, now: Date): Promise<Match[]> {
    return (await this.areFew(question.placeIds))
      ? this.amongAll(question, after, limit)
      : this.byWindows(question, after, limit, now);
  }

  /** Those among the newest that fit best. */
  async best(question: Question, offset: number, limit: number, now: Date): Promise<Match[]> {
    const newest = await this.newest(question, null, weighed, now);
    const words = question.parts.length === 0 ? '' : question.parts.join(' & ');
    return this.dataSource.query(
      `select message_id as id, at from archived_words where message_id = any($1::uuid[])
       order by ts_rank(words, $2::tsquery, 1) desc, at desc, message_id desc limit $3 offset $4`,
      [newest.map(({ id }) => id), words, limit, offset],
    );
  }

  private async areFew(placeIds: readonly string[]): Promise<boolean> {
    const [{ messages }]: [{ messages: number }] = await this.dataSource.query(
      `select count(*)::int as messages from (
         select from archived_words where place_id = any($1::uuid[]) limit $2) few`,
      [placeIds, fewMessages + 1],
    );
    return messages <= fewMessages;
  }

  /** For few messages. `is true` keeps the planner from the index of words, where a common word would lead through the whole archive. */
  amongAll({ placeIds, parts, span }: Question, after: Match | null, limit: number): Promise<Match[]> {
    const words = parts.length === 0 ? 'true' : '(words @@ $2::tsquery) is true';
    return this.dataSource.query(
      `select message_id as id, at from archived_words
       where place_id = any($1::uuid[]) and ($2::text is null or ${words}) and ${within}
       order by at desc, message_id desc limit $3`,
      [placeIds, parts.length === 0 ? null : parts.join(' & '), limit, ...bounds(span, after)],
    );
  }

  /** For many. */
  async byWindows(
    { placeIds, parts, span }: Question,
    after: Match | null,
    limit: number,
    now: Date,
  ): Promise<Match[]> {
    const until = after === null ? span.until : earlier(span.until, new Date(after.at.getTime() + 1));
    const windows = searchWindows(await this.sizes.get(), { ...span, until }, now);
    const places =
      placeIds.length > fewPlaces ? [] : [`(${placeIds.map(placeMark).map(quoted).join(' | ')})`];
    const asked = windows.map(window => [...parts, ...places, `(${window})`].join(' & '));
    return this.dataSource.query(inWindows, [placeIds, asked, limit, ...bounds(span, after)]);
  }
}

const within = `at >= $4::timestamptz and at < $5::timestamptz
         and (at, message_id) < ($6::timestamptz, $7::uuid)`;

/** One window after the other, and no more of them than the page needs: a join looks into them in their order. */
const inWindows = `
  select found.id, found.at from unnest($2::text[]) as piece (words) cross join lateral (
    select message_id as id, at from archived_words
    where words @@ piece.words::tsquery and (place_id = any($1::uuid[])) is true and ${within}
    order by at desc, message_id desc limit $3) found
  limit $3`;

const afterEveryId = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

function bounds({ from, until }: Span, after: Match | null): readonly unknown[] {
  return [from ?? '-infinity', until ?? 'infinity', after?.at ?? 'infinity', after?.id ?? afterEveryId];
}

function earlier(one: Date | null, other: Date): Date {
  return one !== null && one < other ? one : other;
}
