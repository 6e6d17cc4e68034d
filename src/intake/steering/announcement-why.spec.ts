import { describe, expect, it } from '@jest/globals';
import { announcementCodes } from '../../channels/posting/announcement.js';
import { whyAnnounced } from './announcement-why.js';

describe('why a message is an announcement', () => {
  it.each([...announcementCodes])('is said of %s', code => {
    const reason = { code, values: { people: 201, days: 30, limit: 200, lists: 3 } };
    expect(whyAnnounced('fr', reason)).toMatch(/[.]$/);
    expect(whyAnnounced('en', reason)).toMatch(/[.]$/);
  });

  it('is the author’s own count for few words, not a text that others have', () => {
    const reason = { code: 'few-words', values: { people: 201, days: 30, limit: 200 } } as const;
    expect(whyAnnounced('en', reason)).toMatch(
      /your messages of a few words would go to 201.people in 30 days/,
    );
  });

  it('needs no saying to who asked first', () => {
    expect(whyAnnounced('fr', { code: 'asked-first', values: {} })).toBeNull();
  });
});
