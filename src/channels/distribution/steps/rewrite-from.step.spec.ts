import { describe, expect, it } from '@jest/globals';
import { anOutgoingPost } from '../../../../test/builders/outgoing-post.js';
import { rewriteFrom } from './rewrite-from.step.js';

const author = (name: string, address: string | null = 'anne@ecole.example') => ({
  author: { name, address },
});

describe('From', () => {
  it.each(['none', 'absent'] as const)('stays where the policy is %s', policy => {
    const post = anOutgoingPost('From: Anne <anne@ecole.example>\r\n\r\n', {}, policy);
    const before = post.header;
    rewriteFrom(post);
    expect(post.header).toEqual(before);
  });

  it.each(['quarantine', 'reject', 'unknown'] as const)('is the list where the policy is %s', policy => {
    expect(fromOf('Anne Martin', policy)).toBe('Anne Martin via golf <golf@x-groupes.example>');
  });

  it.each([
    ['', 'anne via golf <golf@x-groupes.example>'],
    ['Martin, Anne', '"Martin, Anne via golf" <golf@x-groupes.example>'],
    ['Anne\r\nBcc: eve@evil.example', '"Anne Bcc: eve@evil.example via golf" <golf@x-groupes.example>'],
  ])('of "%s" is %s', (name, expected) => {
    expect(fromOf(name, 'reject')).toBe(expected);
  });

  it('encodes a name that ASCII cannot say', () => {
    const post = anOutgoingPost('From: x\r\n\r\n', author('Éloïse Müller'), 'reject');
    rewriteFrom(post);
    expect(post.header.every(byte => byte < 0x80)).toBe(true);
    expect(post.text('from')).toBe('Éloïse Müller via golf <golf@x-groupes.example>');
  });

  it('has one author where there were two fields', () => {
    const post = anOutgoingPost('From: a@b.example\r\nSubject: s\r\nFrom: c@d.example\r\n\r\n', {}, 'reject');
    rewriteFrom(post);
    expect(post.header.toString().match(/^From:/gm)).toHaveLength(1);
  });
});

function fromOf(name: string, policy: Parameters<typeof anOutgoingPost>[2]): string | undefined {
  const post = anOutgoingPost('From: Anne <anne@ecole.example>\r\n\r\n', author(name), policy);
  rewriteFrom(post);
  return post.value('from');
}
