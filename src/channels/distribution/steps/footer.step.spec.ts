import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import PostalMime from 'postal-mime';
import { anOutgoingPost } from '../../../../test/builders/outgoing-post.js';
import type { OutgoingPost } from '../outgoing-post.js';
import { addFooter } from './footer.step.js';

const footer = 'La liste du golf\nhttps://groupes.example/é';

describe('the footer', () => {
  it('is a part of its own after the message', async () => {
    const read = await PostalMime.parse(
      whole(footed('MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n', 'Été.\r\n')),
    );
    expect(read.text).toContain('Été.');
    expect(read.text).toContain('https://groupes.example/é');
  });

  it('keeps an HTML message and its type', async () => {
    const read = await PostalMime.parse(whole(footed('Content-Type: text/html\r\n', '<b>gras</b>')));
    expect(read.html).toContain('<b>gras</b>');
  });

  it('leaves the body byte for byte', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), body => {
        const post = footed('Content-Type: application/octet-stream\r\n', Buffer.from(body));
        const out = whole(post);
        const at = post.header.length + 2 + post.prefix.length;
        expect(out.subarray(at, at + body.length)).toEqual(Buffer.from(body));
        expect(post.raw.subarray(post.original.bodyOffset)).toEqual(Buffer.from(body));
      }),
    );
  });

  it.each([
    ['été', '8bit'],
    ['ete', undefined],
  ])('around "%s" declares %s', (body, encoding) => {
    expect(footed('Content-Transfer-Encoding: 8bit\r\n', body).value('content-transfer-encoding')).toBe(
      encoding,
    );
  });

  it.each([
    'Content-Type: multipart/signed; boundary=b; protocol="application/pgp-signature"\r\n',
    'Content-Type: Multipart/Encrypted; boundary=b\r\n',
    'Content-Type: application/pkcs7-mime; smime-type=signed-data\r\n',
    'Content-Type: application/x-pkcs7-mime\r\n',
  ])('is absent from a message of %s', type => {
    expect(isUntouched(footed(type, 'x'))).toBe(true);
  });

  it('is absent from inline PGP and where the list has none', () => {
    expect(isUntouched(footed('', '-----BEGIN PGP SIGNED MESSAGE-----\r\n'))).toBe(true);
    const post = anOutgoingPost('From: a@b.example\r\n\r\ntext', { list: { footer: ' \n' } });
    addFooter(post);
    expect(isUntouched(post)).toBe(true);
  });
});

function footed(type: string, body: string | Buffer): OutgoingPost {
  const raw = Buffer.concat([Buffer.from(`From: a@b.example\r\n${type}\r\n`), Buffer.from(body)]);
  const post = anOutgoingPost(raw, { list: { footer } });
  addFooter(post);
  return post;
}

function whole(post: OutgoingPost): Buffer {
  const body = post.raw.subarray(post.original.bodyOffset);
  return Buffer.concat([post.header, Buffer.from('\r\n'), post.prefix, body, post.suffix]);
}

function isUntouched(post: OutgoingPost): boolean {
  return post.prefix.length + post.suffix.length === 0 && post.isAsReceived('content-type');
}
