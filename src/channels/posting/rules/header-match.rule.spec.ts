import { describe, expect, it } from '@jest/globals';
import { aPost } from '../../../../test/builders/posting-context.js';
import { hold, pass } from '../rule.js';
import { headerMatch } from './header-match.rule.js';

describe('header match', () => {
  const watching = aPost().list({
    headerPatterns: [
      { field: 'X-Spam-Flag', glob: 'yes*' },
      { field: 'subject', glob: '*promo*' },
    ],
  });

  it('holds a matching field, whatever the case', () =>
    expect(headerMatch(watching.withHeader('x-spam-flag', ' YES, score=9').context)).toEqual(
      hold('header-match', { field: 'X-Spam-Flag', glob: 'yes*' }),
    ));

  it('looks at every field of that name', () => {
    const post = watching.withHeader('Subject', 'Sortie').withHeader('Subject', 'La Promo du mois');
    expect(headerMatch(post.context)).toEqual(hold('header-match', { field: 'subject', glob: '*promo*' }));
  });

  it('passes a value in another field, or half a match', () => {
    expect(headerMatch(watching.withHeader('Comments', 'promo').context)).toEqual(pass);
    expect(headerMatch(watching.withHeader('X-Spam-Flag', 'no, not yes').context)).toEqual(pass);
  });

  it('passes when the list watches for nothing', () =>
    expect(headerMatch(aPost().withHeader('X-Spam-Flag', 'yes').context)).toEqual(pass));
});
