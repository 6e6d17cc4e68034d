import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { apiTable } from '../access/api-table.js';
import { Matrix } from '../access/matrix.js';
import { rowsOf } from '../access/table.js';

const rows = rowsOf(apiTable);
let matrix: Matrix;

beforeAll(async () => {
  matrix = await Matrix.open();
});
afterAll(() => matrix.close());

describe('every call of the API', () => {
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

  it('has no path that can be walked: no part of one is a number', () => {
    for (const { route } of rows) expect(matrix.pathOf(route)).not.toMatch(/\/\d+(\/|$)/);
  });
});
