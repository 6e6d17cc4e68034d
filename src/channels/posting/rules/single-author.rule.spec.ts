import { describe, expect, it } from '@jest/globals';
import { aPost } from '../../../../test/builders/posting-context.js';
import { hold, pass } from '../rule.js';
import { singleAuthor } from './single-author.rule.js';

describe('single author', () => {
  const anne = { name: 'Anne', address: 'anne@ecole.example' };
  const paul = { name: 'Paul', address: 'paul@ecole.example' };

  it('passes one author', () => expect(singleAuthor(aPost().context)).toEqual(pass));

  it('holds two From fields, even with one address', () => {
    const post = aPost().message({ fromFieldCount: 2, from: [anne] });
    expect(singleAuthor(post.context)).toEqual(hold('several-authors', { fields: 2, mailboxes: 1 }));
  });

  it('holds two mailboxes in one field', () => {
    const post = aPost().message({ from: [anne, paul] });
    expect(singleAuthor(post.context)).toEqual(hold('several-authors', { fields: 1, mailboxes: 2 }));
  });

  it('holds a post without an author, unless it could not be read', () => {
    const nobody = aPost().by('');
    expect(singleAuthor(nobody.context)).toEqual(hold('no-author'));
    expect(singleAuthor(nobody.unreadable('malformed').context)).toEqual(pass);
  });
});
