import { describe, expect, it } from '@jest/globals';
import { memberQuery, pagePath, subscriberQuery } from './roster-query.js';

describe('what is asked of a roster', () => {
  it('is read from an address, and stays in its links', () => {
    const { query, page, kept } = memberQuery({ q: ' hélène ', who: 'other', role: 'animator', page: '3' });
    expect(query).toEqual({
      words: 'hélène',
      isX: false,
      role: 'animator',
      isUnreachable: false,
      sort: 'name',
    });
    expect(page).toBe(3);
    expect(pagePath('/groups/golf/members', kept, 4)).toBe(
      '/groups/golf/members?q=h%C3%A9l%C3%A8ne&who=other&role=animator&page=4',
    );
  });

  it.each([
    [{}, 1],
    [{ q: ['a', 'b'], who: 'everybody', sort: 'drop table', page: '-1' }, 1],
    [{ page: '0', only: 'x' }, 1],
    [{ page: '99999999999' }, 1],
  ])('is nothing special in %j', (asked, page) => {
    expect(memberQuery(asked)).toMatchObject({
      page,
      kept: {},
      query: { words: '', isX: null, sort: 'name' },
    });
    expect(subscriberQuery(asked)).toMatchObject({ page, kept: {}, query: { only: 'all', sort: 'name' } });
    expect(pagePath('/here', {}, 1)).toBe('/here');
  });
});
