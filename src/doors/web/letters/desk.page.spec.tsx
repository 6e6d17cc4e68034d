import { describe, expect, it } from '@jest/globals';
import { aLetterInSight, anIssue, deadline, month, plannedAt } from '../../../../test/builders/letters.js';
import { aMember, hostile, now, shown } from '../../../../test/builders/pages.js';
import type { OwnArticle } from '../../../channels/letters/article-reading.service.js';
import { Article } from '../../../channels/letters/article.entity.js';
import type { Viewer } from '../session/viewer.js';
import { deskPage } from './desk.page.js';
import type { DeskView } from './desk-view.js';

const roles: Viewer['roles'] = ['editor:mensuelle'];
let articles = 0;

function anArticle(change: Partial<OwnArticle> = {}): OwnArticle {
  const id = `article-${(articles += 1)}`;
  return Object.assign(new Article(), {
    id,
    state: 'proposed' as const,
    category: 'events' as const,
    title: `Régate ${id}`,
    text: 'Voiles et café.',
    contact: '',
    link: '',
    eventOn: null,
    isCalendar: false,
    original: null,
    position: 0,
    via: 'web' as const,
    version: 1,
    announcerName: 'Anne Le Gall',
    groupName: null,
    month,
    letterSlug: 'mensuelle',
    letterName: 'La lettre mensuelle',
    reason: '',
    ...change,
  });
}

function html(change: Partial<DeskView> = {}): string {
  const view: DeskView = {
    seen: aLetterInSight({}, { roles }),
    month,
    issue: anIssue(),
    deadline,
    plannedAt,
    now,
    nextMonth: '2027-01-01',
    articles: [],
    approvals: [],
    months: [{ month, waiting: 0 }],
    ...change,
  };
  return shown(aMember({ roles }), deskPage(aMember({ roles }), view));
}

describe('the desk of a letter', () => {
  it('shows what waits with one button to accept it, then what is accepted in its order', () => {
    const [waits, accepted] = [anArticle(), anArticle({ state: 'accepted' })];
    const page = html({ articles: [accepted, waits] });
    expect(page).toContain(`action="/letters/mensuelle/desk/articles/${waits.id}/decision"`);
    expect(page.indexOf(waits.title)).toBeLessThan(page.indexOf(accepted.title));
    expect(page).toContain('1 sur 12 articles');
  });

  it('of a full issue accepts nothing more but lines of the calendar, and names the next one', () => {
    const full = Array.from({ length: 12 }, () => anArticle({ state: 'accepted' }));
    const [article, line] = [anArticle(), anArticle({ isCalendar: true })];
    const page = html({ articles: [...full, article, line] });
    expect(page).toContain('reporté au numéro de janvier 2027');
    expect(page).not.toContain(`/desk/articles/${article.id}/decision`);
    expect(page).toContain(`/desk/articles/${line.id}/decision`);
  });

  it('asks for a second approval from somebody else', () => {
    const printed = { articles: [anArticle({ state: 'accepted' })], issue: anIssue({ state: 'closed' }) };
    expect(html(printed)).toContain('Cette lettre demande deux approbations.');
    const mine = html({
      ...printed,
      approvals: [{ personId: 'anne', name: 'Anne Le Gall', approvedAt: now }],
    });
    expect(mine).toContain('il attend l’approbation d’un autre rédacteur');
    expect(mine).not.toContain('/approval"');
    const other = { personId: 'bob', name: 'Bob', approvedAt: now };
    expect(html({ ...printed, approvals: [other] })).toContain('/approval"');
  });

  it('of an approved issue changes nothing but the approval', () => {
    const page = html({
      articles: [anArticle(), anArticle({ state: 'accepted' })],
      issue: anIssue({ state: 'ready' }),
    });
    expect(page).toContain('/reopening"');
    expect(page).not.toContain('/decision"');
    expect(page).not.toContain('name="introduction"');
  });

  it('of a month nobody proposed to says so, and keeps what was refused with its reason', () => {
    expect(html({ issue: null })).toContain('Rien n’attend');
    const refused = anArticle({ state: 'refused', reason: 'Déjà paru.' });
    expect(html({ articles: [refused] })).toContain('Déjà paru.');
  });

  it('says what went wrong, and is harmless whatever was proposed', () => {
    expect(html({ trouble: 'issue-full' })).toContain('Ce numéro est complet');
    const written = { title: hostile, text: hostile, announcerName: hostile, reason: hostile };
    const page = html({ articles: [anArticle(written), anArticle({ ...written, state: 'refused' })] });
    expect(page).not.toContain('<script>alert');
  });
});
