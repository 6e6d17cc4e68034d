import { expect, it } from '@jest/globals';
import { settingTextsOf } from './setting-values.js';

it('values become the texts that settings are set by', () => {
  const body = {
    maxBytes: 1_000,
    closed: true,
    refusedKinds: ['.exe', 'video/*'],
    heldUntil: null,
    tag: 'golf',
  };
  expect(settingTextsOf(body)).toEqual({
    maxBytes: '1000',
    closed: 'true',
    refusedKinds: '.exe,video/*',
    heldUntil: '',
    tag: 'golf',
  });
  expect(settingTextsOf({ tag: { a: 1 } })).toEqual({ tag: '\0' });
});
