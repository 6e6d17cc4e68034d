import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { allRoutes } from '../access/all-routes.js';
import { apiTable } from '../access/api-table.js';
import { Matrix } from '../access/matrix.js';
import { pageTable } from '../access/page-table.js';
import { rowsOf } from '../access/table.js';

const rows = rowsOf(pageTable);
const routes = rows.map(({ route }) => route);
/** A mail program sends it without cookies (RFC 8058); its address is the proof. */
const withoutForm = new Set([
  'POST /unsubscribe/:token',
  'POST /unsubscribe/forum/:token',
  'POST /unsubscribe/letter/:token',
]);
let matrix: Matrix;

beforeAll(async () => {
  matrix = await Matrix.open();
});
afterAll(() => matrix.close());

describe('the table of who may', () => {
  it('names every route of the application once, and no other', () => {
    const named = [...routes, ...rowsOf(apiTable).map(({ route }) => route)].toSorted();
    // What no other controller of the API knows is refused to everybody.
    expect(named).toEqual(allRoutes().filter(route => route !== 'ALL /api/{*path}'));
  });

  it('has no path that can be walked: no part of one is a number', () => {
    for (const route of routes) expect(matrix.pathOf(route)).not.toMatch(/\/\d+(\/|$)/);
  });
});

describe('every page', () => {
  it.each(rows)('$route is as the table says', async row => {
    expect(await matrix.run(row)).toEqual({ statuses: row.statuses, changed: [] });
  });

  it.each(rows.filter(({ route }) => route.includes(':')))(
    '$route hides what one may not know of',
    async row => {
      const { there, absent } = await matrix.unseen(row);
      expect(there).toEqual(absent);
    },
  );

  it.each(routes.filter(route => route.startsWith('POST ') && !withoutForm.has(route)))(
    '%s wants the token of our own form',
    async route => {
      expect(await matrix.forged(route)).toEqual({ statuses: [409, 409, 409], changed: [] });
    },
  );
});
