import { describe, expect, it } from '@jest/globals';
import { IsString } from 'class-validator';
import { submitted } from './submitted.js';

class ReasonForm {
  @IsString()
  reason: string;
}

describe('a form as it came', () => {
  it('has in it nothing that the database refuses', async () => {
    const { form, wrong } = await submitted(ReasonForm, { reason: 'Trop\0 long\ud800' });
    expect(form.reason).toBe('Trop long\ufffd');
    expect(wrong.size).toBe(0);
  });

  it.each([undefined, null, '', [], { reason: ['a', 'b'] }, { reason: { a: 1 } }])(
    'is wrong where no words stand: %j',
    async body => {
      const { wrong } = await submitted(ReasonForm, body);
      expect(wrong).toEqual(new Set(['reason']));
    },
  );
});
