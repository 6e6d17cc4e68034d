import { describe, expect, it } from '@jest/globals';
import { forumSlugFault, slugOf } from './forum-slug.js';
import { type NewForumFields, readersOffered, readNewForum, writersOffered } from './forum-settings.js';

const fields: NewForumFields = {
  name: ' Œuvres & petites\tannonces ',
  slug: '',
  kind: 'ads',
  description: 'Entre nous.',
  readableBy: 'members',
  writableBy: 'members',
  premoderation: 'newcomers',
};

describe('a new forum', () => {
  it('takes its address from its name', () => {
    expect(readNewForum('platform', fields)).toMatchObject({
      name: 'Œuvres & petites annonces',
      slug: 'oeuvres-petites-annonces',
      kind: 'ads',
    });
  });

  it('says all that is wrong', () => {
    const wrong = {
      ...fields,
      name: ' ',
      kind: 'blog',
      readableBy: 'group',
      writableBy: '',
      premoderation: 'some',
    };
    expect(readNewForum('platform', wrong)).toEqual({
      faults: ['bad-kind', 'name-missing', 'bad-readers', 'bad-writers', 'bad-premoderation'],
    });
    expect(readNewForum('public-group', { ...fields, readableBy: 'group', slug: 'new' })).toEqual({
      faults: ['writers-do-not-read', 'slug-reserved'],
    });
  });

  it('of a hidden group is read by its members alone', () => {
    expect(readNewForum('private-group', { ...fields, writableBy: 'group' })).toEqual({
      faults: ['group-is-hidden'],
    });
    expect([readersOffered('private-group'), writersOffered('private-group')]).toEqual([
      ['group'],
      ['group', 'moderators'],
    ]);
  });
});

describe('the address of a forum', () => {
  it.each([
    ['petites-annonces', null],
    ['', 'slug-missing'],
    ['Golf', 'bad-slug'],
    ['x'.repeat(51), 'bad-slug'],
    ['search', 'slug-reserved'],
  ] as const)('%s: %s', (slug, fault) => expect(forumSlugFault(slug)).toBe(fault));

  it('is made of letters and hyphens, however the name is written', () => {
    expect(['Été à l’Île', '—', 'a'.repeat(49) + ' b'].map(slugOf)).toEqual([
      'ete-a-l-ile',
      '',
      'a'.repeat(49),
    ]);
  });
});
