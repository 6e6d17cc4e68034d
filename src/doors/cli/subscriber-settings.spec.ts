import { describe, expect, it } from '@jest/globals';
import { readSubscriberSettings } from './subscriber-settings.js';

const now = new Date('2026-03-01T09:00:00Z');

describe("a subscriber's settings", () => {
  it.each([
    [{ mode: 'each' }, { mode: 'each' }],
    [
      { mode: 'paused', until: '2026-03-02' },
      { mode: 'paused', until: new Date('2026-03-02') },
    ],
    [
      { receivesOwn: 'false', isModerated: 'true' },
      { receivesOwn: false, isModerated: true },
    ],
  ])('%j are read', (texts, settings) => {
    expect(readSubscriberSettings(texts, now)).toEqual(settings);
  });

  it.each([
    [{ mode: 'digest' }, 'mode must be'],
    [{ mode: 'paused', until: '2026-02-28' }, 'a day to come'],
    [{ mode: 'paused', until: 'soon' }, 'a day to come'],
    [{ until: '2026-03-02' }, 'goes with mode=paused'],
    [{ isModerated: 'toString' }, 'isModerated must be true or false'],
    [{ colour: 'blue' }, 'no setting colour'],
  ])('%j are refused: %s', (texts, sentence) => {
    expect(readSubscriberSettings(texts, now)).toContain(sentence);
  });
});
