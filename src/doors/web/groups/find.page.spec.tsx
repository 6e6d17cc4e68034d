import { describe, expect, it } from '@jest/globals';
import { aViewer, hostile, shown } from '../../../../test/builders/pages.js';
import type { FoundGroup, GroupQuery } from '../../../community/groups/group-search.service.js';
import { findPage } from './find.page.js';

const query: GroupQuery = { words: 'mer', kind: 'leisure', region: null, subject: null, page: 2 };
const group: FoundGroup = {
  slug: 'x-voile',
  name: 'X-Voile',
  kind: 'leisure',
  description: 'Régates.',
  region: '',
  subjects: ['mer'],
  visibility: 'public',
  memberCount: 12,
  role: 'animator',
};
const facets = { regions: [{ value: 'Ouest', count: 3 }], subjects: [{ value: 'mer', count: 2 }] };

function html(change: Partial<FoundGroup> = {}, words = 'mer'): string {
  const groups = [{ ...group, ...change }];
  const found = { total: 60, page: 2, pageCount: 3, groups };
  return shown(aViewer(), findPage(aViewer(), { query: { ...query, words }, facets, found }));
}

describe('the search for a group', () => {
  it('says what each is, and the viewer’s place in it', () => {
    const page = html();
    expect(page).toContain('<a class="title" href="/groups/x-voile">X-Voile</a>');
    expect(page).toContain('Vous l’animez');
    expect(page).toContain('Loisirs · mer · 12\u00A0membres');
  });

  it('keeps what was asked from page to page', () => {
    expect(html()).toContain('href="/groups?q=mer&amp;kind=leisure&amp;page=3"');
    expect(html()).toContain('href="/groups?q=mer&amp;kind=leisure&amp;page=1"');
    expect(html()).toContain('<option value="leisure" selected>');
  });

  it('is harmless, whatever was asked or written', () => {
    expect(html({ name: hostile, description: hostile, subjects: [hostile] }, hostile)).not.toContain(
      '<script',
    );
  });
});
