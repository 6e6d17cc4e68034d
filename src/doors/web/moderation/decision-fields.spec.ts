import { describe, expect, it } from '@jest/globals';
import { decisionFieldsIn } from './decision-fields.js';

describe('the form of a decision', () => {
  it('says why, and which version was read', async () => {
    const fields = await decisionFieldsIn({ reason: 'Trop long', seenVersion: '3', other: 'x' });
    expect(fields).toEqual({ reason: 'Trop long', isReasonTooLong: false, seenVersion: 3 });
  });

  it.each([undefined, {}, { reason: ['a'], seenVersion: '-1' }, { seenVersion: '1e3' }])(
    'says nothing by %j',
    async body => {
      expect(await decisionFieldsIn(body)).toEqual({ reason: '', isReasonTooLong: false });
    },
  );

  it('gives back a reason that is too long', async () => {
    const [longest, reason] = ['a'.repeat(5_000), 'a'.repeat(5_001)];
    expect(await decisionFieldsIn({ reason })).toEqual({ reason, isReasonTooLong: true });
    expect((await decisionFieldsIn({ reason: longest })).isReasonTooLong).toBe(false);
  });
});
