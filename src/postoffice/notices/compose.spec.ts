import { describe, expect, it } from '@jest/globals';
import { scanHeader, valueOf } from '../../foundation/mail/header-block.js';
import { compose } from './compose.js';
import type { Notice } from './notice.js';

const notice: Notice = {
  to: 'anne@ecole.example',
  toName: 'Anne Martin',
  language: 'fr',
  subject: 'Votre message attend\r\nBcc: everybody@ecole.example',
  paragraphs: ['Il n’est pas perdu.'],
  footer: 'Vous recevez ce message parce que vous avez écrit à la liste.',
};

describe('a composed notice', () => {
  it('is a header of whole lines, and a body', async () => {
    const { header, body } = await compose(notice, 'lists.example', new Date());
    expect(header.toString()).toMatch(/^(?:[^\r\n]+\r\n)+$/);
    expect(body.toString()).not.toMatch(/(?<!\r)\n|\r(?!\n)/);
    expect(body.toString()).toContain('perdu.');
  });

  it('says that no program should answer, and to whom it is, in fields that words cannot add to', async () => {
    const { header } = await compose(notice, 'lists.example', new Date());
    const fields = scanHeader(Buffer.concat([header, Buffer.from('\r\n')]))?.fields ?? [];
    const named = Object.fromEntries(fields.map(field => [field.name, valueOf(field)]));
    expect(named).toMatchObject({
      'auto-submitted': 'auto-generated',
      to: 'Anne Martin <anne@ecole.example>',
      'content-language': 'fr',
    });
    expect(Object.keys(named)).not.toContain('bcc');
  });
});
