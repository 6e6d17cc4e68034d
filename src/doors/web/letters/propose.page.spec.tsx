import { describe, expect, it } from '@jest/globals';
import { aLetterInSight, deadline, month, plannedAt } from '../../../../test/builders/letters.js';
import { aMember, hostile, shown } from '../../../../test/builders/pages.js';
import type { Outlook, Place } from '../../../channels/letters/place.js';
import { Group } from '../../../community/groups/group.entity.js';
import { blankArticle } from './article-form.js';
import { type ArticleFormView, proposePage } from './propose.page.js';

const place: Place = {
  month,
  deadline,
  leavesAt: plannedAt,
  taken: 11,
  most: 12,
  waiting: 2,
  calendarTaken: 0,
  calendarMost: 20,
  own: null,
};
const fits: Outlook = { kind: 'fits', place, skipped: [] };

function html(change: Partial<ArticleFormView> = {}): string {
  const view = {
    seen: aLetterInSight(),
    form: blankArticle,
    outlook: fits,
    faults: [],
    groups: [],
    path: '/letters/mensuelle/propose',
    isKept: false,
    isDraft: true,
    ...change,
  };
  return shown(aMember(), proposePage(aMember(), view));
}

describe('the page where an article is proposed', () => {
  it('says which issue takes it, until when, and how full that issue is', () => {
    const page = html();
    expect(page).toContain('Numéro de décembre 2026');
    expect(page).toContain('À proposer avant le samedi 28 novembre 2026');
    expect(page).toContain('11\u00A0articles acceptés sur 12, 2\u00A0propositions attendent.');
  });

  it('counts lines and signs as the letter does, and says when there are too many', () => {
    const line = 'x'.repeat(68);
    const text = Array.from({ length: 9 }, () => line).join('\n');
    const page = html({
      form: { ...blankArticle, title: 'Régate', text },
      faults: [{ code: 'too-many-lines', lines: 9, most: 8 }],
    });
    expect(page).toContain('class="measure over"');
    expect(page).toContain('9\u00A0lignes sur 8');
    expect(page).toContain('Ce n’est pas encore proposé');
    expect(page).toContain(line);
  });

  it('says which issues are passed over, and why', () => {
    const skipped = [
      { month: '2026-12-01', why: 'full' },
      { month: '2027-01-01', why: 'own' },
    ] as const;
    const page = html({ outlook: { kind: 'fits', place: { ...place, month: '2027-02-01' }, skipped } });
    expect(page).toContain('Le numéro de décembre 2026 est complet.');
    expect(page).toContain('Vous avez déjà un article dans le numéro de janvier 2027');
    expect(page).toContain('Numéro de février 2027');
  });

  it('says where an event stands already, and offers a line of the calendar', () => {
    const twin = { id: 't', title: 'Régate', state: 'accepted', isCalendar: false, month } as const;
    const page = html({ outlook: { kind: 'event-already', twin } });
    expect(page).toContain('Cet événement est déjà annoncé');
    expect(page).toContain('Une ligne du calendrier');
  });

  it('lets a draft be kept, and what was proposed only be proposed again', () => {
    expect(html()).toContain('name="action" value="save"');
    expect(html({ isDraft: false })).not.toContain('name="action" value="save"');
    expect(html({ isDraft: false, isKept: true })).toContain('Il garde sa place dans ce numéro.');
  });

  it('offers groups to speak for, save where the letter is a group’s', () => {
    const groups = [Object.assign(new Group(), { id: 'g', name: 'X-Golf' })];
    expect(html({ groups })).toContain('X-Golf');
    expect(html({ groups, seen: aLetterInSight({ kind: 'group', groupId: 'g' }) })).not.toContain('X-Golf');
  });

  it('is harmless, whatever was written', () => {
    const form = { ...blankArticle, title: hostile, text: hostile, contact: hostile, link: hostile };
    expect(html({ form })).not.toContain('<script>alert');
  });
});
