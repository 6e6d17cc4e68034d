import { describe, expect, it } from '@jest/globals';
import type { ParsedMessage } from '../../foundation/mail/parsed-message.js';
import { previewOf } from './held-preview.js';

const attachment = { mediaType: 'image/png', bytes: 9, sha256: '' };
const message: ParsedMessage = {
  subject: '',
  from: [],
  to: [],
  cc: [],
  date: null,
  text: 'Bonjour,\n\n> cité\n  qui vient   dîner ?\n',
  textIsTruncated: false,
  htmlText: '',
  hasHtml: false,
  attachments: [
    { ...attachment, filename: 'logo.png', isInline: true },
    { ...attachment, filename: 'menu.png', isInline: false },
  ],
};

describe('what the queue shows of a message', () => {
  it('is what its author wrote, on one line, and the files that came with it', () => {
    expect(previewOf({ kind: 'parsed', message })).toEqual({
      preview: 'Bonjour, qui vient dîner ?',
      attachments: [{ filename: 'menu.png', mediaType: 'image/png', bytes: 9 }],
    });
  });

  it('is short, and never cuts a character in two', () => {
    const { preview } = previewOf({ kind: 'parsed', message: { ...message, text: '😀'.repeat(3_000) } });
    expect(preview).toBe('😀'.repeat(240));
  });

  it('is nothing for what can’t be read', () => {
    expect(previewOf({ kind: 'unparsable', reason: 'timeout' })).toEqual({ preview: '', attachments: [] });
  });
});
