import { createSecretKey } from 'node:crypto';
import { assert, property, string } from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { seal, unseal } from './sealed.js';

const key = createSecretKey(Buffer.from('the secret of the site'));
const other = createSecretKey(Buffer.from('another secret'));

describe('a sealed text', () => {
  it('comes back as it was, and under no other key', () => {
    assert(
      property(string(), text => {
        expect(unseal(key, seal(key, text))).toBe(text);
        expect(unseal(other, seal(key, text))).toBeNull();
      }),
    );
  });

  it.each(['', '.', 'abc', 'abc.def', '...'])('is not %j', text => expect(unseal(key, text)).toBeNull());

  it('is broken by one changed letter', () => {
    const sealed = seal(key, '{"returnTo":"/me"}');
    expect(unseal(key, `A${sealed.slice(1)}`)).toBeNull();
  });
});
