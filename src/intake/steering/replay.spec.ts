import { describe, expect, it } from '@jest/globals';
import { array, assert, integer, property } from 'fast-check';
import type { PastEntry } from '../../postoffice/ledger/ledger-past.service.js';
import { defaultFigures } from './figures.js';
import { type PastDraft, replay } from './replay.js';

const now = new Date('2026-11-23T10:00:00Z');
const dayMs = 86_400_000;
const since = daysAgo(90);
const directory = new Set(people(0, 1_000));

describe('the last ninety days, with other figures', () => {
  it('hold no announcement where every text stayed among a few', () => {
    const entries = [mail(5, people(0, 12)), mail(4, people(12, 24))];
    expect(played(entries).steered).toEqual([]);
  });

  it('steer one message to too many, and the same text that comes one by one', () => {
    const atOnce = played([mail(5, people(0, 26))]);
    expect(atOnce.steered).toMatchObject([{ copies: 1, people: 26, reason: { code: 'many-people' } }]);
    const oneByOne = people(0, 203).map((bearer, at) => mail(20 - at * 0.05, [bearer], `m${at}`));
    expect(played(oneByOne).steered).toMatchObject([
      { copies: 3, people: 3, wasSteered: false, reason: { code: 'same-text' } },
    ]);
  });

  it('forget what lies further back than the window', () => {
    const entries = [mail(80, people(0, 25)), mail(40, people(25, 50))];
    const figures = { ...defaultFigures, peopleByText: 30 };
    expect(played(entries, figures).steered).toEqual([]);
    expect(played(entries, { ...figures, textDays: 60 }).steered).toHaveLength(1);
  });

  it('count before the first day, and show only what came after it', () => {
    const entries = [mail(95, people(0, 25)), mail(92, people(25, 50)), mail(88, people(50, 75))];
    const { steered } = played(entries, { ...defaultFigures, peopleByText: 45 });
    expect(steered).toMatchObject([{ copies: 1, people: 25, at: daysAgo(88) }]);
  });

  it('steer the third list, or two that reach much of the directory, but never an animator’s own', () => {
    const posts = [post('a', people(0, 10)), post('b', people(5, 15)), post('c', people(20, 30))];
    expect(played(posts).steered).toMatchObject([{ copies: 1, reason: { code: 'across-lists' } }]);
    const wide = [post('a', people(0, 60)), post('b', people(60, 120))];
    expect(played(wide).steered).toMatchObject([{ reason: { code: 'across-lists-wide' } }]);
    expect(played(posts.map(one => ({ ...one, isOwn: true }))).steered).toEqual([]);
  });

  it('tell what was steered then and would pass now', () => {
    const draft: PastDraft = {
      id: 'd',
      at: daysAgo(3),
      clusterId: 'other',
      subject: 'Vente',
      reason: { code: 'many-people', values: { people: 40, limit: 25 } },
      people: 40,
      copies: 1,
    };
    const past = { entries: [], drafts: [draft], directory, since };
    expect(replay(past, defaultFigures).steered).toMatchObject([{ wasSteered: true, people: 40 }]);
    const looser = replay(past, { ...defaultFigures, peopleInMessage: 50 });
    expect(looser).toMatchObject({ steered: [], letGo: [{ subject: 'Vente' }] });
  });

  it('steer no more with wider bounds for one message', () => {
    const sizes = array(integer({ min: 1, max: 60 }), { maxLength: 12 });
    assert(
      property(sizes, integer({ min: 5, max: 50 }), (counts, bound) => {
        const entries = counts.map((count, at) => ({ ...mail(10, people(0, count)), clusterId: `c${at}` }));
        const narrow = played(entries, { ...defaultFigures, peopleInMessage: bound }).steered.length;
        const wide = played(entries, { ...defaultFigures, peopleInMessage: bound + 5 }).steered.length;
        expect(narrow).toBeGreaterThanOrEqual(wide);
      }),
    );
  });
});

function played(entries: readonly PastEntry[], figures = defaultFigures) {
  return replay({ entries, drafts: [], directory, since }, figures);
}

function people(from: number, to: number): string[] {
  return Array.from({ length: to - from }, (_, at) => String(from + at));
}

function daysAgo(days: number): Date {
  return new Date(now.getTime() - days * dayMs);
}

function mail(days: number, bearers: string[], messageId = `m${days}`): PastEntry {
  return {
    at: daysAgo(days),
    author: 'anne',
    clusterId: 'text',
    road: 'lifetime',
    listId: null,
    groupId: null,
    isOwn: false,
    isReply: false,
    messageId,
    bearers,
    subject: 'Formation',
  };
}

function post(list: string, bearers: string[]): PastEntry {
  return { ...mail(2, bearers, list), road: 'list', listId: list, groupId: `group of ${list}` };
}
