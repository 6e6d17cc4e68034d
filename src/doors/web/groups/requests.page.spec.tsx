import { describe, expect, it } from '@jest/globals';
import { aMember, hostile, now, shown } from '../../../../test/builders/pages.js';
import { Group } from '../../../community/groups/group.entity.js';
import type { ShownRequest } from '../../../community/groups/join-request-reading.service.js';
import { blankRequestsForm, requestsPage, type RequestsView } from './requests.page.js';

const group = Object.assign(new Group(), { id: 'voile', slug: 'x-voile', name: 'X-Voile' });
const request: ShownRequest = {
  id: 'r1',
  personId: 'zoe',
  name: 'Zoé Petit',
  promotion: 1998,
  address: 'zoe@a.example',
  isRegistered: true,
  language: 'fr',
  reason: 'J’aime la mer.',
  createdAt: now,
  state: 'waiting',
  answer: '',
  decidedByName: null,
  decidedAt: null,
};

function html(change: Partial<RequestsView> = {}): string {
  const stance = { group, standing: { isAnimator: true, isMember: true, roles: [] }, requestCount: 1 };
  const rest = { waiting: [request], decided: [], templates: [], isTold: true, already: [], done: undefined };
  return shown(aMember(), requestsPage(aMember(), { stance, form: blankRequestsForm, ...rest, ...change }));
}

describe('the requests of a group', () => {
  it('say who asks, since when and why, and offer both answers', () => {
    const page = html();
    expect(page).toContain('Zoé Petit');
    expect(page).toContain('J’aime la mer.');
    expect(page).toContain('23 novembre 2026');
    expect(page).toContain('formaction="/groups/x-voile/requests/refusal"');
    expect(page).toMatch(/<input[^>]*id="request-r1"[^>]*checked/);
  });

  it('say by whom and when one was decided already', () => {
    const decided = { ...request, state: 'accepted', decidedByName: 'Bruno Test', decidedAt: now } as const;
    expect(html({ already: [decided], waiting: [] })).toContain(
      'Zoé Petit\u202F: déjà acceptée par Bruno Test le 23 novembre 2026.',
    );
  });

  it('keep what was written beside what is wrong', () => {
    const form = { ...blankRequestsForm, word: 'Bienvenue', requestIds: ['r1'] };
    const page = html({ form, trouble: 'reason-missing' });
    expect(page).toContain('personne n’est refusé sans savoir pourquoi');
    expect(page).toContain('Bienvenue</textarea>');
    const long = html({ form, trouble: 'word-too-long' });
    expect(long).toContain('id="word-error"');
    expect(long).not.toContain('id="reason-error"');
  });

  it('are text, whatever is written in them', () => {
    const page = html({ waiting: [{ ...request, name: hostile, reason: hostile, address: hostile }] });
    expect(page).not.toContain('<script');
  });
});
