import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { parseAddrSpec } from '../../foundation/mail/address.js';
import { listNameFault } from './list-name.js';

function isSound(name: string): boolean {
  return listNameFault(name) !== null || parseAddrSpec(`${name}@x.example`) !== null;
}

describe('the name of a list', () => {
  it.each(['golf', 'x1998', 'x-finance.paris', 'a_b', 'owner-golf', 'joint', 'a'.repeat(29)])(
    'may be %s',
    name => expect(listNameFault(name)).toBeNull(),
  );

  it.each([
    ['', 'name-shape'],
    ['Golf', 'name-shape'],
    ['été', 'name-shape'],
    ['a..b', 'name-shape'],
    ['a.', 'name-shape'],
    ['-golf', 'name-shape'],
    ['golf.', 'name-shape'],
    ['golf+a', 'name-shape'],
    ['golf\n', 'name-shape'],
    ['a'.repeat(30), 'name-too-long'],
    ['postmaster', 'name-reserved'],
    ['bounces', 'name-reserved'],
    ['no-reply', 'name-reserved'],
    ['golf-owner', 'name-ending'],
    ['golf-unsubscribe', 'name-ending'],
    ['golf-confirm', 'name-ending'],
  ])('is refused: %j, %s', (name, fault) => expect(listNameFault(name)).toBe(fault));

  it('always makes an address', () => {
    const names = fc.string({ unit: fc.constantFrom('a', 'b', '9', '.', '_', '-'), maxLength: 29 });
    expect(() => fc.assert(fc.property(names, isSound))).not.toThrow();
  });
});
