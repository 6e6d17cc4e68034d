import { createSecretKey } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import {
  array,
  assert,
  constant,
  constantFrom,
  integer,
  nat,
  oneof,
  pre,
  property,
  string,
} from 'fast-check';
import { decodeCursor, encodeCursor } from './cursor.js';

const secret = createSecretKey(Buffer.from('the secret of the site'));
const other = createSecretKey(Buffer.from('the secret of another site'));
const path = '/api/v1/groups';
const keys = array(oneof(string({ maxLength: 40 }), integer(), constant(null)), {
  minLength: 1,
  maxLength: 4,
});

describe('a cursor', () => {
  it('comes back as it went', () => {
    assert(
      property(keys, given => {
        expect(decodeCursor(secret, path, encodeCursor(secret, path, given))).toEqual(given);
      }),
    );
  });

  it('is refused once any letter of it has changed', () => {
    assert(
      property(keys, nat(), constantFrom('A', 'b', '3', '-', '_'), (given, at, letter) => {
        const cursor = encodeCursor(secret, path, given);
        const place = at % cursor.length;
        const changed = cursor.slice(0, place) + letter + cursor.slice(place + 1);
        pre(changed !== cursor);
        expect(decodeCursor(secret, path, changed)).toBeNull();
      }),
    );
  });

  it('is of one listing of one site', () => {
    const cursor = encodeCursor(secret, path, ['golf']);
    expect(decodeCursor(secret, '/api/v1/lists', cursor)).toBeNull();
    expect(decodeCursor(other, path, cursor)).toBeNull();
  });

  it('is refused whatever else is written there', () => {
    assert(property(string(), text => expect(decodeCursor(secret, path, text)).toBeNull()));
  });
});
