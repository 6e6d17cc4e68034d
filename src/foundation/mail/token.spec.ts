import { createSecretKey, type KeyObject } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { decodeBase32, encodeBase32 } from './base32.js';
import {
  decodeToken,
  decodeUuidToken,
  encodeToken,
  encodeUuidToken,
  parseVerp,
  randomToken,
  tokenPurposes,
  verpAddress,
} from './token.js';

const purposes = fc.constantFrom(...tokenPurposes);
const ids = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });
const secrets = fc.uint8Array({ minLength: 16, maxLength: 64 }).map(bytes => createSecretKey(bytes));

function key(secret: string): KeyObject {
  return createSecretKey(Buffer.from(secret));
}

describe('a token', () => {
  it('gives back its id, whatever the case it comes back in', () => {
    fc.assert(
      fc.property(purposes, ids, secrets, (purpose, id, secret) => {
        const token = encodeToken(purpose, id, secret);
        expect(token).toMatch(/^[a-z2-7]{39}$/);
        expect(decodeToken(purpose, token, secret)).toBe(id);
        expect(decodeToken(purpose, token.toUpperCase(), secret)).toBe(id);
      }),
    );
  });

  it('is refused once any letter of it is changed', () => {
    fc.assert(
      fc.property(purposes, ids, secrets, fc.nat(38), fc.nat(30), (purpose, id, secret, at, step) => {
        const token = encodeToken(purpose, id, secret);
        const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
        const letter = alphabet[(alphabet.indexOf(token[at] ?? '') + 1 + step) % 32];
        const forged = token.slice(0, at) + letter + token.slice(at + 1);
        expect(decodeToken(purpose, forged, secret)).toBeNull();
      }),
    );
  });

  it('is worthless for another purpose or under another secret', () => {
    const token = encodeToken('unsubscribe', 7n, key('one secret'));
    expect(decodeToken('moderate', token, key('one secret'))).toBeNull();
    expect(decodeToken('unsubscribe', token, key('another'))).toBeNull();
  });

  it('made for one scope opens no other', () => {
    const uuid = '0190b3a1-7c4e-7e00-8000-0123456789ab';
    const token = encodeUuidToken('feed', uuid, key('s'), '/lists/golf');
    expect(decodeUuidToken('feed', token, key('s'), '/lists/golf')).toBe(uuid);
    expect(decodeUuidToken('feed', token, key('s'), '/lists/ski')).toBeNull();
    expect(decodeUuidToken('feed', token, key('s'))).toBeNull();
  });

  it('is never made of other text', () => {
    fc.assert(fc.property(fc.string(), text => expect(decodeToken('bounce', text, key('s'))).toBeNull()));
  });

  it('refuses an id that does not fit', () => {
    expect(() => encodeToken('bounce', -1n, key('s'))).toThrow('out of range');
  });
});

describe('a token of one purpose', () => {
  it('opens nothing of any other', () => {
    fc.assert(
      fc.property(purposes, purposes, ids, fc.uuid(), secrets, (made, asked, id, uuid, secret) => {
        fc.pre(made !== asked);
        expect(decodeToken(asked, encodeToken(made, id, secret), secret)).toBeNull();
        expect(decodeUuidToken(asked, encodeUuidToken(made, uuid, secret), secret)).toBeNull();
      }),
    );
  });
});

describe('a return path', () => {
  it('fits a local part and gives back its token', () => {
    const token = encodeToken('bounce', 2n ** 64n - 1n, key('s'));
    const [local = '', domain] = verpAddress(token, 'x-groupes.example').split('@');
    expect(local.length).toBeLessThanOrEqual(64);
    expect(domain).toBe('x-groupes.example');
    expect(parseVerp(local.toUpperCase())).toBe(token);
  });

  it('is not any other address', () => {
    expect(parseVerp('bounces')).toBeNull();
    expect(parseVerp('golf-bounces+abc')).toBeNull();
  });
});

describe('base32', () => {
  it('round-trips', () => {
    fc.assert(
      fc.property(fc.uint8Array(), bytes => {
        expect(decodeBase32(encodeBase32(bytes))).toEqual(Buffer.from(bytes));
      }),
    );
  });
});

describe('a random token', () => {
  it('has 26 letters and does not repeat', () => {
    const tokens = new Set(Array.from({ length: 1000 }, randomToken));
    expect(tokens.size).toBe(1000);
    expect([...tokens].every(token => /^[a-z2-7]{26}$/.test(token))).toBe(true);
  });
});

describe('a token of a UUID', () => {
  const secret = key('s');

  it('gives back its UUID, whatever the case it comes back in, and fits a local part', () => {
    fc.assert(
      fc.property(fc.uuid(), secrets, purposes, (uuid, anySecret, purpose) => {
        const token = encodeUuidToken(purpose, uuid.toUpperCase(), anySecret);
        expect(token).toMatch(/^[a-z2-7]{52}$/);
        expect(`moderate+${token}`.length).toBeLessThanOrEqual(64);
        expect(decodeUuidToken(purpose, token.toUpperCase(), anySecret)).toBe(uuid);
      }),
    );
  });

  it('is refused once any letter of it is changed, for another purpose and under another secret', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.nat(51), fc.nat(30), (uuid, at, step) => {
        const token = encodeUuidToken('moderate', uuid, secret);
        const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
        const letter = alphabet[(alphabet.indexOf(token[at] ?? '') + 1 + step) % 32];
        const forged = token.slice(0, at) + letter + token.slice(at + 1);
        expect(decodeUuidToken('moderate', forged, secret)).toBeNull();
        expect(decodeUuidToken('unsubscribe', token, secret)).toBeNull();
        expect(decodeUuidToken('moderate', token, key('t'))).toBeNull();
      }),
    );
  });

  it.each(['', 'golf', '00000000-0000-0000-0000-00000000000', '00000000-0000-0000-0000-0000000000000'])(
    'is not made of %j',
    text => {
      expect(() => encodeUuidToken('moderate', text, secret)).toThrow(RangeError);
    },
  );
});
