import { describe, expect, it } from '@jest/globals';
import { ownPath } from './return-path.js';

describe('the page to go back to', () => {
  it.each(['/', '/moderation', '/lists/golf/held/1?page=2#top'])('may be %s', path =>
    expect(ownPath(path)).toBe(path),
  );
  it.each([
    null,
    '',
    'moderation',
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/a\\b',
    '/\t/evil.example',
    '/a\r\nSet-Cookie: x',
  ])('is never %j', path => expect(ownPath(path)).toBeNull());
});
