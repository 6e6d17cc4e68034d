import { describe, expect, it } from '@jest/globals';
import { aHeldItem, aList, aMember, hostile, shown } from '../../../../test/builders/pages.js';
import type { PendingAnswer } from '../../../intake/reception/pending-answers.service.js';
import { answerPage } from './answer.page.js';

const answer: PendingAnswer = {
  heldId: 'held-1',
  personId: 'mona',
  action: 'approve',
  reason: '',
  seenVersion: 1,
  isExpired: false,
};
const seen = { item: aHeldItem(), list: aList(), canDecide: true };
const viewer = aMember();
const page = (change: Partial<PendingAnswer> = {}) => {
  const asked = { token: 'tok', answer: { ...answer, ...change }, seen };
  return shown(viewer, answerPage(viewer, asked));
};

describe('the page of an answer that waits to be confirmed', () => {
  it('says what it would decide, of what, and asks by a form that carries the token', () => {
    const html = page();
    expect(html).toContain('Publier ce message');
    expect(html).toContain('<form method="post" action="/moderation/answers/tok"');
    expect(html).toContain('name="csrf" value="form-token"');
    expect(html).toContain('href="/moderation/held-1"');
    expect(html).not.toContain('<textarea');
  });

  it('lets a refusal’s reason be changed before it is sent, and shows a hostile one harmlessly', () => {
    const html = page({ action: 'reject', reason: hostile });
    expect(html).toContain('<textarea');
    expect(html).not.toContain(hostile);
  });

  it('says what is wrong with a reason', () => {
    const asked = { token: 'tok', answer: { ...answer, action: 'reject' } as const, seen };
    const refused = answerPage(viewer, { ...asked, trouble: 'reason-required' });
    expect(refused.options.status).toBe(422);
    expect(shown(viewer, refused)).toContain('l’auteur a droit à une réponse');
  });
});
