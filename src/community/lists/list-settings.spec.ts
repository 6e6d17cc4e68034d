import { describe, expect, it } from '@jest/globals';
import { readSettings } from './list-settings.js';

describe('settings of a list, as text', () => {
  it('become values', () => {
    const texts = {
      policy: 'moderated',
      description: 'Golf, à Paris',
      maxBytes: '2000000',
      closed: 'true',
      refusedKinds: 'video/*, .EXE',
      heldUntil: '2026-03-01T08:00:00Z',
      tag: '',
    };
    expect(readSettings(texts)).toEqual({
      settings: {
        policy: 'moderated',
        description: 'Golf, à Paris',
        maxBytes: 2_000_000,
        closed: true,
        refusedKinds: ['video/*', '.exe'],
        heldUntil: new Date('2026-03-01T08:00:00Z'),
        tag: '',
      },
    });
    expect(readSettings({ heldUntil: '', refusedKinds: '' })).toEqual({
      settings: { heldUntil: null, refusedKinds: [] },
    });
  });

  it.each([
    ['policy', 'anarchy'],
    ['policy', ''],
    ['description', 'two\nlines'],
    ['maxBytes', '0'],
    ['maxBytes', '1e3'],
    ['maxBytes', '9999999999'],
    ['tag', '[golf]'],
    ['tag', 'a\r\nBcc: b'],
    ['footer', 'a\0b'],
    ['replyTo', 'nobody'],
    ['identity', 'yes'],
    ['roster', 'all'],
    ['closed', 'perhaps'],
    ['archive', 'secret'],
    ['language', 'de'],
    ['maxAttachmentBytes', '-1'],
    ['refusedKinds', 'everything'],
    ['maxNamedRecipients', '0'],
    ['heldUntil', 'soon'],
  ])('are refused with their key: %s=%j', (key, text) => {
    expect(readSettings({ [key]: text })).toEqual({
      faults: [{ key, code: 'bad-value', expected: expect.any(String) }],
    });
  });

  it('are known keys only', () => {
    for (const key of ['colour', 'id', 'closedAt', 'lastPostNumber']) {
      expect(readSettings({ [key]: '1' })).toEqual({
        faults: [{ key, code: 'unknown-key', expected: null }],
      });
    }
  });
});
