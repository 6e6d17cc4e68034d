import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { all, decoded, first, scanHeader } from './header-block.js';
import { newMessage } from './new-message.js';

const anne = { name: 'Anne "L’Hermite"', address: 'anne@ecole.example' };
const golf = { name: '', address: 'golf@lists.example' };
const common = {
  from: anne,
  to: golf,
  subject: 'Sortie d’été',
  date: new Date('2026-03-02T10:00:00Z'),
  messageId: 'm1@lists.example',
  answers: [],
  text: 'Voilà.',
  attachments: [],
};

describe('a message written on a page', () => {
  it('is one as a mail program sends it', async () => {
    const raw = await newMessage({ ...common, answers: ['a@x.example', 'b@x.example'] });
    const header = scanHeader(raw);
    if (header === null) throw new Error('no header');
    expect(header.fields.map(({ name }) => name)).toEqual([
      'from',
      'to',
      'subject',
      'date',
      'message-id',
      'in-reply-to',
      'references',
      'mime-version',
      'content-transfer-encoding',
      'content-type',
    ]);
    expect(decoded(header, 'subject')).toBe('Sortie d’été');
    expect(first(header, 'date')).toBe('Mon, 02 Mar 2026 10:00:00 +0000');
    expect(first(header, 'in-reply-to')).toBe('<b@x.example>');
    expect(first(header, 'references')).toBe('<a@x.example> <b@x.example>');
  });

  it('has no field but its own, whatever is written', async () => {
    const lines = fc.string({ unit: fc.constantFrom('a', '\r', '\n', ':', ' ', 'é', '<', '>', '"') });
    await fc.assert(
      fc.asyncProperty(lines, lines, lines, async (subject, name, text) => {
        const header = scanHeader(await newMessage({ ...common, subject, text, from: { ...anne, name } }));
        expect(header?.fields).toHaveLength(8);
        expect(header && all(header, 'from')).toHaveLength(1);
      }),
    );
  });
});
