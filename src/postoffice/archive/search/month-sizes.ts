import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Remembered } from '../../../foundation/remembered.js';
import type { MonthSize } from './windows.js';

/** Windows need not be exact. */
const lifeMs = 10 * 60_000;
const sampledRows = 20_000;

/** How the archive is spread over time, from a sample of it. */
@Injectable()
export class MonthSizes {
  private readonly sizes = new Remembered<MonthSize[]>(lifeMs);

  constructor(private readonly dataSource: DataSource) {}

  async get(): Promise<MonthSize[]> {
    return (await this.sizes.get('all', () => this.sample())) ?? [];
  }

  private async sample(): Promise<MonthSize[]> {
    const [{ rows }]: [{ rows: number }] = await this.dataSource.query(
      `select reltuples::float8 as rows from pg_class where oid = 'archived_words'::regclass`,
    );
    const percent = rows <= sampledRows ? 100 : (sampledRows / rows) * 100;
    return this.dataSource.query(
      `select to_char(at at time zone 'UTC', 'YYYY-MM') as month, (count(*) * 100 / $1::float8)::float8 as messages
       from archived_words tablesample system ($1::float8) group by 1`,
      [percent],
    );
  }
}
