import { describe, expect, it } from '@jest/globals';
import { readSettings } from '../../../community/lists/list-settings.js';
import { fieldIn, sectionKeys, textsIn, versionIn } from './settings-form.js';

const now = new Date('2026-03-01T08:00:00Z');

describe('a form of settings', () => {
  it('says its own settings only, with one kind of line break', () => {
    const body = { footer: 'Deux\r\nlignes  ', tag: 'golf', policy: 'open', other: 'x' };
    expect(textsIn(body, sectionKeys.sending, now)).toEqual({ footer: 'Deux\nlignes', tag: 'golf' });
  });

  it('makes kinds of what is ticked and written, and moments of durations', () => {
    const body = { kinds: ['video', 'audio'], otherKinds: '.exe', heldUntil: '+24' };
    expect(textsIn(body, sectionKeys.posting, now)).toEqual({
      refusedKinds: 'video/*,audio/*,.exe',
      heldUntil: '2026-03-02T08:00:00.000Z',
    });
    expect(textsIn({ otherKinds: '' }, sectionKeys.posting, now)).toEqual({ refusedKinds: '' });
    expect(textsIn({ heldUntil: '' }, sectionKeys.posting, now)).toEqual({ heldUntil: '' });
  });

  it.each([null, 'x', 7, { policy: {} }, { policy: [] }, { policy: [{}] }])('survives %j', body => {
    const texts = textsIn(body, sectionKeys.posting, now);
    expect(texts).toEqual({});
    expect(readSettings(texts)).toEqual({ settings: {} });
    expect(fieldIn(body, 'policy')).toBe('');
    expect(versionIn(body)).toBeNull();
  });
});
