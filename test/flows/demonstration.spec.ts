import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestDatabase, testDatabase } from '../database/test-database.js';
import { withClient } from '../database/test-connection.js';
import { atTheDesk } from '../desk/desk.js';
import type { CommandResult } from './vigie.js';

interface Held {
  readonly id: string;
  readonly list: string;
  readonly reasons: readonly { readonly code: string }[];
}

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

function vigie(...words: string[]): Promise<CommandResult> {
  return atTheDesk({ environment: { DATABASE_URL: database.url }, words: [...words, '--json'] });
}

async function answer(...words: string[]): Promise<unknown> {
  return JSON.parse((await vigie(...words)).out);
}

async function query<Row>(sql: string): Promise<Row[]> {
  const { rows } = await withClient(database.url, client => client.query(sql));
  return rows;
}

async function heldOn(...lists: string[]): Promise<Held[]> {
  return JSON.parse((await vigie('held', ...lists)).out);
}

describe('a small demonstration', () => {
  it('is seeded once', async () => {
    expect(await answer('demo', '--people', '300')).toEqual({ outcome: 'seeded' });
    expect(await answer('demo', '--people', '300')).toEqual({ outcome: 'already' });
  });

  it('is taken up where it stopped, as of the day it began', async () => {
    const count = 'select count(*)::int as posts, (select count(*)::int from held_message) as held from post';
    const before = await query(count);
    // Cut short before its last step: the posts that come again are those that came then.
    const [mark] = await query<{ value: string }>(`select value from site_fact where name = 'demonstration'`);
    expect(mark?.value).toMatch(/^300@\d{4}-\d\d-\d\dT.*Z$/);
    await query(`delete from site_fact where name = 'demonstration-finished'`);
    expect(await answer('demo')).toEqual({ outcome: 'seeded' });
    expect(await query(count)).toEqual(before);
  });

  it('has posts that wait, for reasons of many kinds', async () => {
    const held = await heldOn();
    const codes = new Set(held.flatMap(({ reasons }) => reasons.map(({ code }) => code)));
    expect(held.length).toBeGreaterThanOrEqual(12);
    expect([...codes]).toEqual(
      expect.arrayContaining([
        'not-subscribed',
        'newcomer',
        'list-moderated',
        'looks-like-command',
        'too-large',
        'unreadable',
      ]),
    );
  });

  it('lets a post be decided on once, and traces it', async () => {
    const [held] = await heldOn('carnet');
    expect(await answer('decide', held?.id ?? '', 'approve')).toMatchObject({ decision: 'approve' });
    expect(await vigie('decide', held?.id ?? '', 'discard')).toMatchObject({
      code: 1,
      err: expect.stringContaining('the operator decided already: approve'),
    });
    expect(await heldOn('carnet')).toEqual([]);
    expect(await answer('status')).toMatchObject({ posts: { distributed: 62 } });
  });

  it('has its personas in their roles', async () => {
    expect(await answer('person', 'show', 'ines.boularvel@courriel.example')).toMatchObject({
      roles: ['operator'],
    });
    expect(await answer('group', 'show', 'x-voile')).toMatchObject({
      animators: expect.arrayContaining(['camille.rocheval@courriel.example']),
    });
  });
});
