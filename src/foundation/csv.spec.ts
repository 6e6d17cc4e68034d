import { describe, expect, it } from '@jest/globals';
import { csvOf } from './csv.js';

describe('a CSV', () => {
  it('quotes what needs it and keeps empty cells', () => {
    expect(
      csvOf(
        ['name', 'year'],
        [
          ['Le Gall, "Anne"', 1998],
          ['Zoé', null],
        ],
      ),
    ).toBe('\uFEFFname,year\r\n"Le Gall, ""Anne""",1998\r\nZoé,\r\n');
  });

  it.each(['=1+1', '+33', '-1', '@sum', '\t=1', '\r=1'])('runs nothing: %j', cell => {
    expect(csvOf(['a'], [[cell]])).toContain(`'${cell}`);
  });
});
