import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { refusal } from './replies.js';

describe('a refusal', () => {
  it('is one line of ASCII that fits a reply, whatever the reason', () => {
    const values = fc.record({ owner: fc.string({ unit: 'binary', maxLength: 600 }) });
    fc.assert(
      fc.property(fc.constantFrom('animators-only', 'banned', 'list-closed'), values, (code, facts) => {
        const { text, ...codes } = refusal([{ code, values: facts }], 'https://vigie.example/channels');
        expect(codes).toEqual({ code: 550, enhanced: '5.7.1' });
        expect(text).toMatch(/^[ -~]{1,400}$/);
      }),
    );
  });

  it('of an announcement says where it is welcome', () => {
    const { text } = refusal([{ code: 'across-lists', values: {} }], 'https://vigie.example/channels');
    expect(text).toContain('https://vigie.example/channels');
  });

  it('without a reason still says something', () => {
    expect(refusal([], '').text).toBe('Refused by the list');
  });
});
