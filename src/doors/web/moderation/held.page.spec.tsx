import { describe, expect, it } from '@jest/globals';
import { aHeldItem, aList, aMember, hostile, now, shown } from '../../../../test/builders/pages.js';
import { heldPage } from './held.page.js';
import type { HeldView } from './held-view.js';

const message = {
  subject: 'Dîner de mars',
  from: [],
  to: [],
  cc: [],
  date: null,
  text: 'Qui vient ?',
  textIsTruncated: false,
  hasHtml: false,
  attachments: [],
};

function aView(change: Partial<HeldView> = {}): HeldView {
  return {
    item: aHeldItem(),
    list: aList(),
    message,
    header: [],
    nextId: null,
    now,
    canDecide: true,
    ...change,
  };
}

const viewer = aMember();
const html = (change?: Partial<HeldView>): string => shown(viewer, heldPage(viewer, aView(change)));

describe('the page of a held message', () => {
  it('says why it waits and offers every decision as a POST that carries the token', () => {
    const page = html();
    expect(page).toContain('L’auteur n’est pas abonné à la liste.');
    for (const decision of ['approval', 'rejection', 'discard']) {
      expect(page).toContain(`<form method="post" action="/lists/golf/held/held-1/${decision}"`);
    }
    expect(page.match(/name="csrf" value="form-token"/g)?.length).toBeGreaterThanOrEqual(3);
  });

  it('is read without forms by somebody who only sees what waits', () => {
    const page = html({ canDecide: false });
    expect(page).toContain('en décider revient à d’autres');
    expect(page).not.toContain('/approval');
  });

  it('shows the words of a hostile author as words', () => {
    const item = aHeldItem({}, { subject: hostile, authorName: hostile });
    const page = html({ item, message: { ...message, text: hostile } });
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script>');
  });

  it('shows an unreadable message by its header, decided like the others', () => {
    const page = html({ message: null, header: [{ name: 'Subject', value: hostile }] });
    expect(page).toContain('n’a pas pu être lu en entier');
    expect(page).not.toContain('<script');
    expect(page).toContain('/approval');
  });

  it('asks for a reason beside its field and keeps what was written', () => {
    const view = aView({ trouble: { kind: 'reason-required', reason: '   ' } });
    const page = heldPage(viewer, view);
    expect(page.options.status).toBe(422);
    expect(shown(viewer, page)).toMatch(
      /aria-invalid="true"[^>]*aria-describedby="reason-hint reason-error"/,
    );
  });

  it('offers the way back while the message has not left, and no second decision', () => {
    const item = aHeldItem({ state: 'approved', releaseAt: new Date(now.getTime() + 20_500) });
    expect(html({ item })).toContain('Ce message partira dans 21\u00a0secondes.');
    expect(html({ item })).toContain('/approval/undo');
    expect(html({ item })).not.toContain('/rejection');
    expect(html({ item: { ...item, releaseAt: now } })).not.toContain('/approval/undo');
  });

  it('says who decided what, in the reader’s language', () => {
    const decision = {
      id: 'd',
      heldMessageId: 'held-1',
      version: 2,
      decision: 'reject' as const,
      reason: hostile,
      decidedBy: 'helene',
      decidedByName: 'Hélène',
      decidedVia: 'web' as const,
      decidedAt: now,
    };
    const reader = aMember({ language: 'en' });
    const view = aView({ item: aHeldItem({ state: 'rejected', decisions: [decision] }) });
    const page = shown(reader, heldPage(reader, view));
    expect(page).toContain('Hélène refused it on the site');
    expect(page).not.toContain('<script');
  });
});
