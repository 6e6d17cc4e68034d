import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Lexicon } from './search/lexicon.js';
import { type Searchable, tsvectorsOf } from './search/message-words.js';

interface Row extends Searchable {
  readonly id: string;
  readonly isShown: boolean;
}

const mostAtOnce = 200;

/** Keeps what messages are found by. Writing a message only asks for it: posts do not wait for their words. */
@Injectable()
export class SearchIndex {
  constructor(
    private readonly dataSource: DataSource,
    private readonly lexicon: Lexicon,
  ) {}

  /** Finds the words of messages that wait for it; says how many. Any number of processes do this at once. */
  async catchUp(most = 5_000): Promise<number> {
    let done = 0;
    for (let last = mostAtOnce; last === mostAtOnce && done < most; done += last)
      last = await this.dataSource.transaction(manager => this.next(manager));
    return done;
  }

  /** Finds words behind somebody who writes many messages, as they come. */
  follow(): IndexFollower {
    return new IndexFollower(this);
  }

  private async next(manager: EntityManager): Promise<number> {
    const taken: { message_id: string }[] = await manager.query(
      'select message_id from words_wanted limit $1 for update skip locked',
      [mostAtOnce],
    );
    if (taken.length === 0) return 0;
    const ids = taken.map(row => row.message_id);
    const rows: Row[] = await manager.query(wanted, [ids]);
    await this.write(
      manager,
      rows.filter(({ isShown }) => isShown),
    );
    await manager.query('delete from words_wanted where message_id = any($1::uuid[])', [ids]);
    return taken.length;
  }

  private async write(manager: EntityManager, rows: readonly Row[]): Promise<void> {
    await manager.query(
      `insert into archived_words (message_id, place_id, at, words)
       select * from unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::tsvector[])
       on conflict (message_id) do update set place_id = excluded.place_id, at = excluded.at, words = excluded.words`,
      [
        rows.map(({ id }) => id),
        rows.map(({ placeId }) => placeId),
        rows.map(({ archivedAt }) => archivedAt),
        await tsvectorsOf(rows, this.lexicon),
      ],
    );
  }
}

/** One run at a time, and one more for what was written meanwhile. */
export class IndexFollower {
  private run: Promise<unknown> = Promise.resolve();
  private isNextRunWaiting = false;

  constructor(private readonly index: SearchIndex) {}

  /** Something was written. A run that fails leaves its messages to the next one. */
  wake(): void {
    if (this.isNextRunWaiting) return;
    this.isNextRunWaiting = true;
    this.run = this.run.then(() => {
      this.isNextRunWaiting = false;
      return this.index.catchUp().catch(() => 0);
    });
  }

  /** Resolves once no message waits for its words. */
  async finish(): Promise<void> {
    await this.run;
    for (let found = 1; found > 0;) found = await this.index.catchUp();
  }
}

/** Locked against change: who hides or rewrites one meanwhile comes before or after, and is not forgotten. */
const wanted = `
  select id, place_id as "placeId", archived_at as "archivedAt", author_name as "authorName",
         author_address as "authorAddress", subject, text, reference_ids as "referenceIds", attachments,
         hidden_at is null and deleted_at is null as "isShown"
  from archived_message where id = any($1::uuid[]) order by id for share`;
