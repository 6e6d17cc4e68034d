import { describe, expect, it } from '@jest/globals';
import { assert, constantFrom, property, string } from 'fast-check';
import PostalMime from 'postal-mime';
import { newLeaveMark } from '../../postoffice/delivery/leave-mark.js';
import { type CopiedMessage, copyMail } from './copy-mail.js';

const place = { mailDomain: 'x.example', publicUrl: 'https://x.example' };
const message: CopiedMessage = {
  forum: { slug: 'mer', name: 'Mer' },
  threadKey: 'k',
  subject: 'Régate',
  isFirst: false,
  isClosed: false,
  authorName: 'Anne Martin',
  text: 'Qui vient ?\nMoi.',
  attachments: ['plan.pdf'],
  messageId: 'two@x.example',
  references: ['one@x.example'],
  publishedAt: new Date('2026-03-02T10:00:00Z'),
};

async function read(own: Partial<CopiedMessage>, because: 'thread' | 'forum' = 'thread') {
  const mark = newLeaveMark();
  const { header, body } = copyMail({ ...message, ...own }, { language: 'fr', because }, place, mark);
  const raw = Buffer.concat([header, Buffer.from('\r\n'), body]);
  return { mark, raw, mail: await PostalMime.parse(raw) };
}

describe('the mail of a message that is followed', () => {
  it('says who writes, where, and why it comes, and leads out', async () => {
    const { mail, mark } = await read({});
    expect(mail.from).toEqual({ name: 'Anne Martin (Mer)', address: 'contact@x.example' });
    expect(mail.subject).toBe('Re: [Mer] Régate');
    expect(mail.inReplyTo).toBe('<one@x.example>');
    expect(mail.text).toMatch(/^Qui vient \?\nMoi\.\n\nPièce jointe[^]*plan\.pdf\n\n-- \n/);
    expect(mail.text).toContain(`https://x.example/unsubscribe/forum/${mark}`);
    expect(mail.text).toContain('vous suivez ce fil');
    expect(mail.html).toBeUndefined();
  });

  it('begins a thread without an answer’s mark, and offers no answer where none is taken', async () => {
    const { mail } = await read({ isFirst: true, references: [], isClosed: true }, 'forum');
    expect(mail.subject).toBe('[Mer] Régate');
    expect(mail.inReplyTo).toBeUndefined();
    expect(mail.text).toContain('on n’y répond plus');
    expect(mail.text).toContain('vous suivez ce forum');
  });

  it('gives its header no field of its words', () => {
    const words = constantFrom('\r\nBcc: eve@evil.example', '\n\n', '\0', 'é', '"<>');
    assert(
      property(string({ unit: words, maxLength: 6 }), hostile => {
        const own = { subject: hostile, authorName: hostile, forum: { slug: 'mer', name: hostile } };
        const { header } = copyMail(
          { ...message, ...own },
          { language: 'en', because: 'thread' },
          place,
          newLeaveMark(),
        );
        expect(header.toString('latin1')).not.toMatch(/\r(?!\n)|(?<!\r)\n|\r\n\r\n|\0|^Bcc:/m);
      }),
    );
  });
});
