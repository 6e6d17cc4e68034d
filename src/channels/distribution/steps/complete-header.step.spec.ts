import { describe, expect, it } from '@jest/globals';
import { anOutgoingPost } from '../../../../test/builders/outgoing-post.js';
import { completeHeader } from './complete-header.step.js';

describe('a completed header', () => {
  it('has what RFC 5322 wants, and our trace on top', () => {
    const post = anOutgoingPost('From: a@b.example\r\n\r\n');
    completeHeader(post);
    expect(post.header.toString()).toMatch(/^Received: by mx\.x-groupes\.example with ESMTP id/);
    expect(post.value('date')).toBe('Mon, 02 Mar 2026 10:00:00 +0000');
    expect(post.value('message-id')).toBe('<m1@ecole.example>');
    expect(post.value('mime-version')).toBe('1.0');
  });

  it('changes nothing that was there', () => {
    const own =
      'Date: Sun, 1 Mar 2026 10:00:00 +0100\r\nMessage-ID: <m1@ecole.example>\r\nMIME-Version: 1.0\r\n';
    const post = anOutgoingPost(`${own}\r\n`);
    completeHeader(post);
    expect(post.header.toString().endsWith(own)).toBe(true);
  });

  it('keeps one Message-ID where a message had none we could use', () => {
    const post = anOutgoingPost('Message-ID: none\r\nMessage-ID: <b>\r\n\r\n');
    completeHeader(post);
    expect(post.header.toString().match(/Message-ID: .*/g)).toEqual(['Message-ID: <m1@ecole.example>']);
  });
});
