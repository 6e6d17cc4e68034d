import { describe, expect, it } from '@jest/globals';
import { aMember, hostile, now, shown } from '../../../../test/builders/pages.js';
import { Group } from '../../../community/groups/group.entity.js';
import type { RosterMember } from '../../../community/groups/member-roster.service.js';
import { membersPage, type MembersView } from './members.page.js';

const group = Object.assign(new Group(), {
  id: 'voile',
  slug: 'x-voile',
  name: 'X-Voile',
  membersVisibleTo: 'members',
});
const zoe: RosterMember = {
  personId: 'zoe',
  name: 'Zoé Petit',
  promotion: 1998,
  address: 'zoe@a.example',
  isRegistered: true,
  isDeceased: false,
  role: 'animator',
  joinedAt: now,
};

function html(change: Partial<MembersView> = {}, isAnimator = true): string {
  const stance = { group, standing: { isAnimator, isMember: true, roles: [] }, requestCount: 0 };
  const view = { stance, members: [zoe], total: 1, page: 1, kept: {}, done: undefined };
  const invitationCount = isAnimator ? 0 : null;
  return shown(aMember(), membersPage(aMember(), { ...view, invitationCount, ...change }));
}

describe('the members of a group', () => {
  it('are shown with everything to those who run it', () => {
    const page = html({ invitationCount: 3 });
    expect(page).toContain('href="/groups/x-voile/members/zoe"');
    expect(page).toContain('zoe@a.example');
    expect(page).toContain('X1998');
    expect(page).toContain('3\u00A0invitations sans réponse');
  });

  it('are names to the others', () => {
    const page = html({}, false);
    expect(page).toContain('Zoé Petit');
    expect(page).not.toContain('zoe@a.example');
    expect(page).not.toContain('/members/zoe');
    expect(page).not.toContain('/export');
  });

  it('are paged, and the search stays in the links', () => {
    const page = html({ total: 120, page: 2, kept: { q: 'é&"', sort: 'joined' } });
    expect(page).toContain('Page 2 sur 3');
    expect(page).toContain('href="/groups/x-voile/members?q=%C3%A9%26%22&amp;sort=joined&amp;page=3"');
    expect(page).toContain('href="/groups/x-voile/members?q=%C3%A9%26%22&amp;sort=joined"');
  });

  it('are text, whatever their names', () => {
    expect(
      html({ members: [{ ...zoe, name: hostile, address: hostile }], kept: { q: hostile } }),
    ).not.toContain('<script');
  });
});
