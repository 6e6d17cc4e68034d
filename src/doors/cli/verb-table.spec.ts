import { describe, expect, it } from '@jest/globals';
import { findVerb, verbTable } from './verb-table.js';

describe('a command line', () => {
  it.each([
    [['list', 'create', 'golf'], { name: 'list create', rest: ['golf'] }],
    [['held'], { name: 'held', rest: [] }],
    [['held', 'golf', '--json'], { name: 'held', rest: ['golf', '--json'] }],
  ])('%j begins with a verb', (words, found) => expect(findVerb(words)).toEqual(found));
  it.each([[[]], [['list']], [['list', 'burn']], [['constructor']]])('%j begins with none', words =>
    expect(findVerb(words)).toBeNull(),
  );
});

describe('every verb', () => {
  it.each(Object.entries(verbTable))('%s is filed under its own name', async (name, load) => {
    const { verb } = await load();
    expect(verb.name).toBe(name);
    expect(verb.least).toBeLessThanOrEqual(verb.most);
  });
});
