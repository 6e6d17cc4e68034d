import { describe, expect, it } from '@jest/globals';
import { assert, property, uuid } from 'fast-check';
import { isUuid, uuidOfHex } from './uuid.js';

describe('a UUID', () => {
  it('is known, and comes back from its digits', () => {
    assert(
      property(uuid(), id => {
        expect(isUuid(id)).toBe(true);
        expect(isUuid(id.toUpperCase())).toBe(true);
        expect(uuidOfHex(`${id.replaceAll('-', '')}ffff`)).toBe(id);
      }),
    );
  });

  it.each(['', 'golf', '0', '00000000000000000000000000000000', '00000000-0000-0000-0000-000000000000\n'])(
    'is not %j',
    text => expect(isUuid(text)).toBe(false),
  );
});
