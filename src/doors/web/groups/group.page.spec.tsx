import { describe, expect, it } from '@jest/globals';
import { aList, aMember, aViewer, hostile, now, shown } from '../../../../test/builders/pages.js';
import { Group } from '../../../community/groups/group.entity.js';
import type { GroupViewer } from '../../../community/groups/group-permissions.js';
import { JoinRequest } from '../../../community/groups/join-request.entity.js';
import type { List } from '../../../community/lists/list.entity.js';
import type { Viewer } from '../session/viewer.js';
import { groupPage, type GroupView } from './group.page.js';

const outside: GroupViewer = { isAnimator: false, isMember: false, roles: [] };

function aGroup(change: Partial<Group> = {}): Group {
  return Object.assign(new Group(), {
    id: 'voile',
    slug: 'x-voile',
    name: 'X-Voile',
    kind: 'leisure',
    description: 'Régates.',
    region: '',
    subjects: ['mer'],
    isAxApproved: true,
    visibility: 'public',
    joining: 'asked',
    ...change,
  });
}

function html(viewer: Viewer, change: Partial<GroupView> = {}, group = aGroup(), standing = outside): string {
  const people = { animatorNames: ['Camille Rocheval'], memberCount: 12, joinedAt: null, request: null };
  const lists = [{ list: aList({ policy: 'newcomers-moderated', archive: 'public' }), isSubscribed: false }];
  const letters = { letters: [], receptions: new Map() };
  const view = {
    people,
    lists,
    letters,
    contactAddress: 'voile-owner@l.example',
    done: undefined,
    ...change,
  };
  return shown(viewer, groupPage(viewer, { stance: { group, standing }, ...view }));
}

function offers(change: Partial<List>, isSubscribed = false): boolean {
  const lists = [{ list: aList(change), isSubscribed }];
  return html(aViewer(), { lists }).includes('href="/lists/golf/join"');
}

describe('the page of a group', () => {
  it('says who runs it, where to write, and its lists in words', () => {
    const page = html(aViewer());
    expect(page).toContain('Camille Rocheval');
    expect(page).toContain('href="mailto:voile-owner@l.example"');
    expect(page).toContain(
      'Les abonnés y écrivent librement, les nouveaux sont lus d’abord\u202F; ses archives sont ouvertes à tous.',
    );
    expect(page).toContain('type="application/atom+xml"');
    expect(page).not.toContain('noindex');
  });

  it('offers to ask, to join at once, or nothing where one is invited', () => {
    expect(html(aViewer())).toContain('href="/groups/x-voile/join">Demander à le rejoindre');
    expect(html(aMember(), {}, aGroup({ joining: 'open' }))).toContain('action="/groups/x-voile/join"');
    expect(html(aViewer(), {}, aGroup({ joining: 'invited' }))).not.toContain('/x-voile/join');
  });

  it('shows members their place, and those who ask that they wait', () => {
    const people = { animatorNames: [], memberCount: 1, joinedAt: now, request: null };
    const inside = html(aMember(), { people }, aGroup(), { ...outside, isMember: true });
    expect(inside).toContain('Vous en êtes membre depuis le 23 novembre 2026.');
    expect(inside).toContain('href="/groups/x-voile/departure"');
    const request = Object.assign(new JoinRequest(), { createdAt: now });
    const waiting = html(aMember(), { people: { ...people, joinedAt: null, request } });
    expect(waiting).toContain('Votre demande du 23 novembre 2026 attend');
    expect(waiting).not.toContain('Demander à le rejoindre');
  });

  it('offers lists that one may join, and no other', () => {
    expect(offers({ joining: 'asked' })).toBe(true);
    expect(offers({ joining: 'closed' })).toBe(false);
    expect(offers({ joining: 'anyone', closedAt: now })).toBe(false);
    expect(offers({ joining: 'anyone' }, true)).toBe(false);
  });

  it('of a private group is for no search engine and has no feed', () => {
    const page = html(aMember(), {}, aGroup({ visibility: 'private' }), { ...outside, isMember: true });
    expect(page).toContain('noindex');
    expect(page).not.toContain('feed.atom');
  });

  it('is harmless, whatever the animators wrote', () => {
    const group = aGroup({ name: hostile, description: hostile, region: hostile, subjects: [hostile] });
    expect(html(aViewer(), {}, group)).not.toContain('<script');
  });
});
