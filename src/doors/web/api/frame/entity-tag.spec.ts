import { describe, expect, it } from '@jest/globals';
import { entityTag, matches } from './entity-tag.js';

const tag = entityTag({ name: 'golf' });

describe('an entity tag', () => {
  it('changes with what is said', () => {
    expect(entityTag({ name: 'golf' })).toBe(tag);
    expect(entityTag({ name: 'golf ' })).not.toBe(tag);
    expect(tag).toMatch(/^"[\w-]{22}"$/);
  });

  it.each([
    [tag, true],
    [`"other", ${tag}`, true],
    ['*', true],
    [`W/${tag}`, false],
    [tag.slice(1, -1), false],
    ['', false],
  ])('is named by %s: %s', (ifMatch, isNamed) => expect(matches(ifMatch, tag)).toBe(isNamed));
});
