import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestDatabase, testDatabase } from '../database/test-database.js';
import { command, type CommandResult } from './vigie.js';

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
  return command({ DATABASE_URL: database.url }, [...words, '--json']);
}

async function answer(...words: string[]): Promise<unknown> {
  return JSON.parse((await vigie(...words)).out);
}

async function heldOn(...lists: string[]): Promise<Held[]> {
  return JSON.parse((await vigie('held', ...lists)).out);
}

describe('a small demonstration', () => {
  it('is seeded once', async () => {
    expect(await answer('demo', '--people', '300')).toEqual({ outcome: 'seeded' });
    expect(await answer('demo', '--people', '300')).toEqual({ outcome: 'already' });
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
    expect(await answer('status')).toMatchObject({ posts: { distributed: 61 } });
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
