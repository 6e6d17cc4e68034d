import { describe, expect, it } from '@jest/globals';
import { aList, aMember, hostile, now, shown } from '../../../../test/builders/pages.js';
import type { JournaledDecision } from '../../../channels/moderation/decision-journal.service.js';
import { deciderOf } from './decision-words.js';
import { decisionsPage, type DecisionsView } from './decisions.page.js';

const viewer = aMember();
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

function aDecision(change: Partial<JournaledDecision> = {}): JournaledDecision {
  return {
    id: '11111111-1111-4111-8111-111111111111',
    heldId: '22222222-2222-4222-8222-222222222222',
    action: 'reject',
    reason: 'Pas ici.',
    via: 'web',
    at: now,
    place: '2026-11-23T10:00:00.000000Z',
    by: 'anne',
    byName: 'Anne Le Gall',
    subject: 'Dîner',
    authorName: 'Bastien',
    authorAddress: 'bastien@a.example',
    sequel: null,
    ...change,
  };
}

function html(change: Partial<DecisionsView>): string {
  const standing = {
    personId: 'anne',
    roles: [],
    isModerator: true,
    mayDecide: true,
    isOwner: false,
    isAnimator: false,
    isSubscribed: true,
    isFormerReader: false,
  };
  const view: DecisionsView = {
    seen: { list: aList(), group: null, standing },
    query: { filter: {}, after: null },
    decisions: [aDecision()],
    hasOlder: false,
    deciders: [{ id: 'anne', name: 'Anne Le Gall' }],
    months: ['2026-11'],
    figures: null,
    ...change,
  };
  return plain(shown(viewer, decisionsPage(viewer, view)));
}

describe('the decisions of a list', () => {
  it('say who, what, by which road, of what and why', () => {
    const page = html({});
    for (const said of ['Anne Le Gall', 'sur le site', 'Refusé', 'Dîner', 'Bastien', 'Pas ici.']) {
      expect(page).toContain(said);
    }
    expect(page).toContain('href="/moderation/22222222-2222-4222-8222-222222222222"');
    expect(page).not.toContain('bastien@a.example');
    expect(page).not.toContain('Modération, mois par mois');
  });

  it('go on behind the last one, with the same filter', () => {
    const page = html({ hasOlder: true, query: { filter: { action: 'reject' }, after: null } });
    expect(page).toContain('action=reject&amp;since=2026-11-23T10%3A00%3A00.000000Z&amp;after=11111111');
    expect(page).toContain('/lists/golf/decisions.csv?action=reject"');
  });

  it.each([
    ['approve', null, 'Publication décidée'],
    ['approve', 'release', 'Publié'],
    ['trust', 'release', 'Publié, auteur de confiance'],
    ['trust', 'undo', 'Publication décidée, puis annulée'],
    ['approve', 'withdraw', 'Publication décidée, puis retiré par son auteur'],
    ['undo', null, 'Publication annulée'],
  ] as const)('say of %s, then %s: %s', (action, sequel, said) => {
    expect(html({ decisions: [aDecision({ action, sequel })] })).toContain(
      `<span class="tag">${said}</span>`,
    );
  });

  it('show what a hostile author wrote as text', () => {
    const decision = aDecision({ subject: hostile, authorName: hostile, reason: hostile });
    expect(html({ decisions: [decision] })).not.toContain('<script');
  });

  it('name whoever has no name', () => {
    const nobody = { by: null, byName: null };
    expect(deciderOf(viewer, aDecision({ ...nobody, via: 'job', action: 'expire' }))).toBe('Vigie');
    expect(deciderOf(viewer, aDecision({ ...nobody, action: 'withdraw' }))).toBe('L’auteur');
    expect(deciderOf(viewer, aDecision({ ...nobody, via: 'command' }))).toBe('Un opérateur');
    expect(deciderOf(viewer, aDecision(nobody))).toBe('Quelqu’un qui est parti');
  });
});
