import { describe, expect, it } from '@jest/globals';
import { slugFault } from './group-slug.js';

describe('a group slug', () => {
  it.each(['golf', 'x-finance', 'promo-1998', 'a'.repeat(60)])('may be %s', slug =>
    expect(slugFault(slug)).toBeNull(),
  );
  it.each([
    ['', 'slug-empty'],
    ['a'.repeat(61), 'slug-too-long'],
    ['Golf', 'slug-shape'],
    ['x--finance', 'slug-shape'],
    ['-golf', 'slug-shape'],
    ['golf\n', 'slug-shape'],
    ['été', 'slug-shape'],
    ['new', 'slug-reserved'],
  ])('is refused: %j, %s', (slug, fault) => expect(slugFault(slug)).toBe(fault));
});
