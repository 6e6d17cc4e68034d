import { describe, expect, it } from '@jest/globals';
import { filterPath, placeText, readFilter, readPlace } from './forum-query.js';

const ads = { kind: 'ads', slug: 'annonces' } as const;
const talk = { kind: 'discussion', slug: 'idees' } as const;

describe('what is asked of a forum', () => {
  it('is the ads that run, and every discussion, unless something is chosen', () => {
    expect(readFilter(ads, {})).toEqual({ category: null, side: null, state: 'open', isUnread: false });
    expect(readFilter(talk, { category: 'vie-d-x', unread: 'on', state: 'closed' })).toEqual({
      category: 'vie-d-x',
      side: null,
      state: 'closed',
      isUnread: true,
    });
  });

  it('is not asked where it makes no sense', () => {
    const odd = { category: "x' or 1=1", side: ['offer'], state: 'lost', unread: '1' };
    expect(readFilter(ads, odd)).toEqual(readFilter(ads, {}));
  });

  it('stands in an address that says no more than it must', () => {
    expect(filterPath(ads, readFilter(ads, {}))).toBe('/forums/annonces');
    const filter = readFilter(ads, { category: 'lift', side: 'seek', state: 'all', unread: 'on' });
    expect(filterPath(ads, filter, 'p')).toBe(
      '/forums/annonces?category=lift&side=seek&state=all&unread=on&before=p',
    );
  });
});

it('the place of a thread comes back as it was', () => {
  const place = { lastAt: new Date('2026-03-01T09:00:00.123Z'), id: '00000000-0000-4000-8000-000000000001' };
  expect(readPlace(placeText(place))).toEqual(place);
  expect([readPlace('1-2'), readPlace(['x']), readPlace(undefined)]).toEqual([null, null, null]);
});
