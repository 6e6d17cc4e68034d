import { describe, expect, it } from '@jest/globals';
import {
  aList,
  aMember,
  anArchivedMessage,
  aViewer,
  hostile,
  shown,
} from '../../../../test/builders/pages.js';
import { Group } from '../../../community/groups/group.entity.js';
import type { Viewer } from '../session/viewer.js';
import { announcementsPage, type AnnouncementsView } from './announcements.page.js';

const outside = { isAnimator: false, isMember: false, roles: [] };

function html(change: Partial<AnnouncementsView> = {}, group: Partial<Group> = {}, viewer?: Viewer): string {
  const who = viewer ?? aViewer({ path: '/groups/x-voile/announcements' });
  const voile = { slug: 'x-voile', name: 'X-Voile', visibility: 'public', ...group } as const;
  const list = aList({ archive: 'public' });
  const view = {
    stance: { group: Object.assign(new Group(), voile), standing: outside },
    lists: [list],
    announcements: [{ list, message: anArchivedMessage() }],
    isNewest: true,
    hasOlder: false,
    ...change,
  };
  return shown(who, announcementsPage(who, view));
}

describe('the announcements of a group', () => {
  it('lead to each message where its list keeps it', () => {
    const page = html();
    expect(page).toContain('href="/lists/golf/archive/abc">Dîner de mars');
    expect(page).toContain('· golf');
    expect(page).toContain('href="/groups/x-voile/announcements" aria-current="page">Annonces');
    expect(page).not.toContain('bastien@a.example');
  });

  it('go on to older ones, and back', () => {
    expect(html({ isNewest: false, hasOlder: true })).toContain('?before=golf%2Fabc"');
    expect(html({ isNewest: false })).toContain('href="/groups/x-voile/announcements">←');
    expect(html()).not.toContain('before=');
  });

  it('are followed by a feed where the group is public, which is said when it has nothing to say', () => {
    expect(html()).toContain('href="/groups/x-voile/feed.atom"');
    expect(html()).toContain('sans mot de passe');
    expect(html({ lists: [aList({ archive: 'subscribers' })] })).toContain('n’annonce pour le moment');
    const inside = html({}, { visibility: 'private' }, aMember());
    expect(inside).not.toContain('feed.atom');
    expect(inside).toContain('noindex');
  });

  it('say so when there are none, and speak English', () => {
    expect(html({ announcements: [] })).toContain('Aucun message pour le moment.');
    expect(html({}, {}, aViewer({ language: 'en' }))).toContain('whose archive is open to you');
  });

  it('are harmless, whatever was written', () => {
    const message = anArchivedMessage({ subject: hostile, authorName: hostile });
    const announcements = [{ list: aList(), message }];
    expect(html({ announcements }, { name: hostile })).not.toContain('<script');
  });
});
