import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { type Correspondent, hearingOf } from './who-hears.js';

const person: Correspondent = {
  identity: 'unproven',
  isKnown: true,
  hasNullSender: false,
  isAutomatic: false,
  hasAddress: true,
};

describe('an author hears from us', () => {
  it.each([
    [{ identity: 'proven' }, 'always'],
    [{ identity: 'proven', isKnown: false }, 'always'],
    [{}, 'once-a-message'],
    [{ isKnown: false }, 'once-a-day'],
    [{ identity: 'contradicted' }, 'never'],
    [{ identity: 'proven', hasNullSender: true }, 'never'],
    [{ identity: 'proven', isAutomatic: true }, 'never'],
    [{ identity: 'proven', hasAddress: false }, 'never'],
  ] as const)('%j: %s', (own, hearing) => {
    expect(hearingOf({ ...person, ...own })).toBe(hearing);
  });

  it('never, where a forgery or a program may be behind the address', () => {
    const anybody = fc.record({
      identity: fc.constantFrom('proven', 'unproven', 'contradicted'),
      isKnown: fc.boolean(),
      hasNullSender: fc.boolean(),
      isAutomatic: fc.boolean(),
      hasAddress: fc.boolean(),
    });
    fc.assert(
      fc.property(anybody, author => {
        const isDoubtful = author.hasNullSender || author.isAutomatic || !author.hasAddress;
        expect(hearingOf(author) === 'never').toBe(isDoubtful || author.identity === 'contradicted');
      }),
    );
  });
});
