import { describe, expect, it } from '@jest/globals';
import { type PersonRow, readPersonRow } from './person-row.js';

const row: PersonRow = {
  line: 2,
  address: ' Anne@BÜCHER.example ',
  first: 'Anne',
  last: 'Le Gall',
  promotion: 'X 1998',
  language: '',
};

describe('a line of the people file', () => {
  it('is read into typed values', () => {
    expect(readPersonRow(row)).toEqual({
      line: 2,
      address: 'anne@xn--bcher-kva.example',
      givenName: 'Anne',
      familyName: 'Le Gall',
      promotion: 1998,
      language: 'fr',
    });
    expect(readPersonRow({ ...row, promotion: '' })).toMatchObject({ promotion: null });
  });

  it.each([
    [{ address: 'anne' }, 'invalid-address', 'anne'],
    [{ first: ' ', last: '' }, 'missing-name', row.address],
    [{ promotion: '98' }, 'invalid-promotion', '98'],
    [{ promotion: '19980' }, 'invalid-promotion', '19980'],
    [{ language: 'de' }, 'invalid-language', 'de'],
  ])('%j is refused as %s', (change, code, value) => {
    expect(readPersonRow({ ...row, ...change })).toEqual({ line: 2, code, value });
  });
});
