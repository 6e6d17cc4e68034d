import { describe, expect, it } from '@jest/globals';
import { aPost } from '../../../../test/builders/posting-context.js';
import { hold, pass } from '../rule.js';
import { attachmentSize } from './attachment-size.rule.js';

describe('attachment size', () => {
  const onSmallList = aPost().list({ maxAttachmentBytes: 1_000 });

  it('passes attachments at the limit, however many', () => {
    const post = onSmallList
      .withAttachment('a.pdf', { bytes: 1_000 })
      .withAttachment('b.pdf', { bytes: 1_000 });
    expect(attachmentSize(post.context)).toEqual(pass);
  });

  it('holds above it, and tells the largest', () => {
    const post = onSmallList
      .withAttachment('a.pdf', { bytes: 1_001 })
      .withAttachment('b.pdf', { bytes: 5_000 });
    expect(attachmentSize(post.context)).toEqual(
      hold('attachment-too-large', { bytes: 5_000, limit: 1_000 }),
    );
  });

  it('holds any attachment where none is allowed', () => {
    const post = aPost().list({ maxAttachmentBytes: 0 }).withAttachment('a.pdf', { bytes: 1 });
    expect(attachmentSize(post.context)).toEqual(hold('attachment-too-large', { bytes: 1, limit: 0 }));
  });

  it('passes what has none or could not be read', () => {
    expect(attachmentSize(onSmallList.context)).toEqual(pass);
    expect(attachmentSize(onSmallList.unreadable('timeout').context)).toEqual(pass);
  });
});
