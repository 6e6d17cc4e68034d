import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { anOutgoingPost } from '../../../test/builders/outgoing-post.js';
import { type HeaderBlock, scanHeader } from '../../foundation/mail/header-block.js';
import { steps } from './steps.js';

const pieces = fc.constantFrom('From:', 'Subject:', 'List-Id:', 'x', ' ', '\t', '\r', '\n', '\r\n', ':', 'é');

describe('an outgoing header', () => {
  it.each([
    ['From: a\nSubject: b\n c\n\ntext', 'From: a\r\nSubject: b\r\n c\r\n'],
    ['From: a\r\nSubject: b', 'From: a\r\nSubject: b\r\n'],
    ['Subject: a\rBcc: eve@evil.example\r\n\r\n', 'Subject: a Bcc: eve@evil.example\r\n'],
    ['Subject: a\r\r\nFrom: b\r\n\r\n', 'Subject: a \r\nFrom: b\r\n'],
  ])('of %j is %j', (message, header) => {
    expect(anOutgoingPost(message).header.toString()).toBe(header);
  });

  it('has the fields that were read, no more and no blank line, whatever came in', () => {
    fc.assert(
      fc.property(
        fc.array(pieces).map(all => `From: a\r\n${all.join('')}\r\n\r\nbody`),
        message => {
          const post = anOutgoingPost(message);
          const out = Buffer.concat([post.header, Buffer.from('\r\nbody')]);
          expect(names(scanHeader(out))).toEqual(names(post.original));
          expect(post.header.toString('latin1')).not.toMatch(/\r(?!\n)|(?<!\r)\n|\r\n\r\n/);
        },
      ),
    );
  });

  it('of a message that has none is still a message', () => {
    const post = anOutgoingPost('\r\njust text', { list: { tag: 'Golf', footer: 'f' } }, 'reject');
    for (const step of steps) step(post);
    const header = post.header.toString();
    expect(header).toMatch(/^Received: /);
    expect(header).toContain('\r\nSubject: [Golf]\r\n');
    expect(header).toContain('\r\nFrom: Anne Martin via golf <golf@x-groupes.example>\r\n');
  });

  it('of 250 KB in one field is written', () => {
    const long = `X-Long: ${'a\r\n '.repeat(60_000)}b`;
    expect(anOutgoingPost(`From: a\r\n${long}\r\n\r\n`).header.length).toBe(long.length + 11);
  });
});

function names(block: HeaderBlock | null): string[] | undefined {
  return block?.fields.map(({ name }) => name);
}
