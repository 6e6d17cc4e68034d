import { describe, expect, it } from '@jest/globals';
import { anOutgoingPost } from '../../../../test/builders/outgoing-post.js';
import { keepOneFrom } from './single-from.step.js';

const anne = { name: 'Anne Martin', address: 'anne@ecole.example' };

describe('the From of a copy', () => {
  it.each([
    ['one author', 'From: "Martin, Anne" <anne@ecole.example>\r\n', '"Martin, Anne" <anne@ecole.example>'],
    [
      'two fields',
      'From: anne@ecole.example\r\nFrom: x@evil.example\r\n',
      'Anne Martin <anne@ecole.example>',
    ],
    ['two authors', 'From: anne@ecole.example, x@evil.example\r\n', 'Anne Martin <anne@ecole.example>'],
  ])('of %s is one mailbox', (_, from, expected) => {
    expect(fromOf(from, anne)).toBe(expected);
  });

  it.each(['', 'From: nobody\r\n'])('without an author is the list: %j', from => {
    expect(fromOf(from, { name: '', address: null })).toBe('golf <golf@x-groupes.example>');
  });
});

function fromOf(from: string, author: { name: string; address: string | null }): string | undefined {
  const post = anOutgoingPost(`${from}Subject: s\r\n\r\ntext\r\n`, { author });
  keepOneFrom(post);
  expect(post.header.toString().match(/^From:/gim)).toHaveLength(1);
  return post.value('from');
}
