import { describe, expect, it } from '@jest/globals';
import { aMember, aViewer, hostile, shown } from '../../../../test/builders/pages.js';
import { Group } from '../../../community/groups/group.entity.js';
import type { Viewer } from '../session/viewer.js';
import { confirmedJoinPage, joinPage, joinSentPage, type JoinView } from './join.page.js';

const group = Object.assign(new Group(), { slug: 'x-voile', name: 'X-Voile', joining: 'asked' });

function html(viewer: Viewer, change: Partial<JoinView> = {}): string {
  return shown(viewer, joinPage(viewer, { group, ...change }));
}

describe('asking to join', () => {
  it('wants a name and an address of a stranger, a reason of everybody', () => {
    expect(html(aViewer())).toContain('name="address"');
    expect(html(aViewer())).toContain('href="/sign-in?returnTo=%2Fgroups%2Fx-voile%2Fjoin"');
    expect(html(aMember())).not.toContain('name="address"');
    expect(html(aMember())).toContain('name="reason"');
    const open = Object.assign(new Group(), { slug: 'x-voile', name: 'X-Voile', joining: 'open' });
    expect(html(aViewer(), { group: open })).not.toContain('name="reason"');
  });

  it('keeps what was written, with the trouble beside its field', () => {
    const form = { reason: hostile, name: 'Zoé', address: 'zoe' };
    const view = { group, form, wrong: new Set(['address', 'reason']) };
    const page = html(aViewer(), view);
    expect(page).toContain('value="zoe"');
    expect(page).toContain('id="address-error"');
    expect(page).toContain('id="reason-error"');
    expect(page).not.toContain('<script');
    expect(joinPage(aViewer(), view).options.status).toBe(422);
    expect(joinPage(aViewer(), { group, form, isLimited: true }).options.status).toBe(429);
  });

  it('says where to look next', () => {
    expect(shown(aViewer(), joinSentPage(aViewer(), hostile))).not.toContain('<script');
    expect(shown(aViewer(), confirmedJoinPage(aViewer(), group, 'asked'))).toContain('href="/sign-in"');
    expect(shown(aMember(), confirmedJoinPage(aMember(), group, 'asked'))).not.toContain('href="/sign-in"');
  });
});
