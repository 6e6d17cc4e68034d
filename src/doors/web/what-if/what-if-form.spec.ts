import { describe, expect, it } from '@jest/globals';
import { blankForm, formIn, readTrial } from './what-if-form.js';

describe('what is asked of the rules', () => {
  it('is an ordinary message unless more is said', () => {
    expect(readTrial(formIn({}))).toEqual({ identity: 'proven', bytes: 4_000, attachment: null });
  });

  it('may carry something, nearly as large as the message', () => {
    const trial = readTrial({ ...blankForm, bytes: '1000000', attachment: 'video' });
    expect(trial).toMatchObject({ attachment: { mediaType: 'video/mp4', bytes: 730_769 } });
  });

  it.each([
    ['strength', 'identity'],
    ['bytes', 'bytes'],
    ['attachment', 'attachment'],
  ])('says which field is wrong: %s', (field, wrong) => {
    expect(readTrial(formIn({ [field]: 'x' }))).toBe(wrong);
  });
});
