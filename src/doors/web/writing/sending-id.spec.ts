import { describe, expect, it } from '@jest/globals';
import { sendingId } from './sending-id.js';

const draft = { draftId: 'd', subject: 'Le café', text: 'Qui l’apporte ?' };
const file = { originalname: 'plan.pdf', buffer: Buffer.from('plan') };

describe('what names a sending', () => {
  it('is the same for the same words', () => {
    expect(sendingId({ ...draft }, [{ ...file }])).toBe(sendingId(draft, [file]));
    expect(sendingId(draft, [])).toMatch(/^[0-9a-f]{32}$/);
  });

  it.each([
    [{ ...draft, draftId: 'e' }, [file]],
    [{ ...draft, subject: 'Le thé' }, [file]],
    [{ ...draft, text: '' }, [file]],
    [draft, []],
    [draft, [{ ...file, buffer: Buffer.from('plus') }]],
    [draft, [file, file]],
  ])('is another one for %j with %j', (other, files) => {
    expect(sendingId(other, files)).not.toBe(sendingId(draft, [file]));
  });
});
