import { describe, expect, it } from '@jest/globals';
import { aMember, hostile, now, shown } from '../../../../test/builders/pages.js';
import type { ProposalShown } from '../../../channels/moderation/ban-reading.service.js';
import { bansPage, type BansView } from './bans.page.js';

const viewer = aMember({ roles: ['ethics'] });
const id = '11111111-1111-4111-8111-111111111111';

function aProposal(change: Partial<ProposalShown> = {}): ProposalShown {
  const report = {
    heldId: id,
    listName: 'golf',
    groupName: 'X-Golf',
    moderatorName: 'Anne Le Gall',
    subject: hostile,
    authorName: hostile,
    authorAddress: 'sales@evil.example',
    identity: 'unproven',
    reportedAt: now,
  } as const;
  return {
    id,
    openedAt: now,
    personName: null,
    outcome: null,
    reason: '',
    until: null,
    decidedAt: null,
    decidedByName: null,
    reports: [report, { ...report, moderatorName: null, groupName: null }],
    ...change,
  };
}

function html(view: Partial<BansView>): string {
  return shown(viewer, bansPage(viewer, { open: [], decided: [], now, ...view }));
}

describe('the page of reported authors', () => {
  it('shows who, where and by whom, and nothing a hostile author wrote as more than text', () => {
    const page = html({ open: [aProposal()] });
    for (const said of ['sales@evil.example', 'X-Golf', 'Anne Le Gall', 'identité non prouvée'])
      expect(page).toContain(said);
    expect(page).not.toContain('<script');
    expect(page).toContain(`action="/ethics/bans/${id}/ban"`);
    expect(page).toContain(`action="/ethics/bans/${id}/dismissal"`);
  });

  it('gives back what was written, beside what is wrong with it', () => {
    const sent = { id, action: 'ban', reason: 'Trop.', trouble: 'reason-too-long' } as const;
    const page = html({ open: [aProposal()], sent });
    expect(page).toContain('Trop.');
    expect(page).toContain('Deux mille caractères au plus.');
  });

  it('tells what was decided, without a form', () => {
    const decided = { outcome: 'banned', until: now, reason: 'Vend à tous.', decidedAt: now } as const;
    const page = html({ decided: [aProposal({ ...decided, decidedByName: 'Bruno Petit' })] });
    expect(page).toContain('Refusé partout jusqu’au');
    expect(page).toContain('Vend à tous.');
    expect(page).not.toContain('/ban"');
  });

  it('says so where there is nothing', () => expect(html({})).toContain('Rien à décider.'));
});
