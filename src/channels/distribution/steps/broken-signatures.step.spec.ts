import { describe, expect, it } from '@jest/globals';
import { anOutgoingPost } from '../../../../test/builders/outgoing-post.js';
import type { OutgoingPost } from '../outgoing-post.js';
import { dropBrokenSignatures } from './broken-signatures.step.js';

describe('the author’s signature', () => {
  it('stays over an untouched message', () => {
    expect(holds('from:subject', () => undefined)).toBe(true);
  });

  it('stays when only fields it does not cover were changed', () => {
    expect(holds('from:date', post => post.replace('subject', 'Subject: [Golf] s\r\n'))).toBe(true);
  });

  it.each<[string, string, (post: OutgoingPost) => void]>([
    ['a changed field', 'from:Subject', post => post.replace('subject', 'Subject: t\r\n')],
    ['a removed one', 'from:\r\n list-id', post => post.remove('list-id')],
    ['one that it says is absent', 'from:reply-to', post => post.append('reply-to', 'Reply-To: x@y\r\n')],
    ['a footer', 'from', post => (post.prefix = Buffer.from('--b'))],
    ['nothing at all', '', () => undefined],
  ])('goes when it covers %s', (_what, names, change) => {
    expect(holds(names, change)).toBe(false);
  });
});

function holds(names: string, change: (post: OutgoingPost) => void): boolean {
  const signature = `DKIM-Signature: v=1; a=rsa-sha256; bh=h=;\r\n h=${names};\r\n b=abc`;
  const post = anOutgoingPost(
    `${signature}\r\nFrom: a@b.example\r\nSubject: s\r\nList-Id: <o.example>\r\n\r\ntext`,
  );
  change(post);
  dropBrokenSignatures(post);
  return post.value('dkim-signature') !== undefined;
}
