import { describe, expect, it } from '@jest/globals';
import { List } from './list.entity.js';
import { readSettings } from './list-settings.js';
import { settingTexts } from './setting-texts.js';

describe('the texts of a list’s settings', () => {
  it('read as the settings they were made from', () => {
    const settings = {
      policy: 'moderated',
      description: 'Sorties',
      language: 'fr',
      identity: 'any',
      roster: 'moderators',
      archive: 'subscribers',
      replyTo: 'author',
      tag: 'golf',
      footer: 'Deux\nlignes',
      joining: 'asked',
      welcomeText: 'Bonjour',
      goodbyeText: '',
      maxBytes: 1_048_576,
      maxAttachmentBytes: 0,
      linkAboveBytes: 0,
      refusedKinds: ['video/*', '.exe'],
      maxNamedRecipients: 10,
      heldUntil: new Date('2026-03-01T08:00:00Z'),
      brakePosts: 20,
      brakeHours: 2,
      unanswered: 'refuse',
    };
    const list = Object.assign(new List(), settings, { closedAt: null });
    expect(readSettings(settingTexts(list))).toEqual({ settings: { ...settings, closed: false } });
    expect(settingTexts(Object.assign(list, { heldUntil: null }))).toMatchObject({ heldUntil: '' });
  });
});
