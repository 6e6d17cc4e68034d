import { describe, expect, it } from '@jest/globals';
import { aList, aMember, shown } from '../../../../test/builders/pages.js';
import { Group } from '../../../community/groups/group.entity.js';
import { durationText } from './duration-text.js';
import { statisticsPage } from './statistics.page.js';

const group = Object.assign(new Group(), { id: 'voile', slug: 'x-voile', name: 'X-Voile' });
const stance = { group, standing: { isAnimator: true, isMember: true, roles: [] }, requestCount: 0 };
const members = [
  { month: '2026-10-01', count: 4_000 },
  { month: '2026-11-01', count: 4_100 },
];

describe('the statistics of a group', () => {
  it('are drawn, told in a sentence and written in a table', () => {
    const posts = [{ listId: 'golf', month: '2026-11-01', posts: 8, held: 2 }];
    const decisions = [{ listId: 'golf', decisions: 2, medianSeconds: 7_200 }];
    const moderation = [
      {
        listId: 'golf',
        month: '2026-11-01',
        held: 9,
        approved: 5,
        refused: 2,
        discarded: 1,
        medianSeconds: 3_600,
      },
    ];
    const view = { stance, members, posts, decisions, moderation, lists: [aList()] };
    const page = shown(aMember(), statisticsPage(aMember(), view));
    expect(page).toContain('est passé de 4\u202F000 à 4\u202F100');
    expect(page).toContain('<svg class="chart" viewBox="0 0 640 240" role="img"');
    expect(page).toContain('<td>Novembre 2026</td>');
    expect(page).toContain('25\u00A0%');
    expect(page).toContain('2\u00A0heures');
    expect(page).toContain('Modération, mois par mois');
    expect(page).toContain('60\u00A0minutes');
    expect(page).not.toContain('style=');
  });

  it('say so where there is nothing', () => {
    const page = shown(
      aMember(),
      statisticsPage(aMember(), { stance, members, posts: [], decisions: [], moderation: [], lists: [] }),
    );
    expect(page).toContain('Aucun message');
    expect(page).toContain('Ce groupe n’a pas encore de liste.');
  });

  it.each([
    [10, '1\u00A0minute'],
    [5_340, '89\u00A0minutes'],
    [7_200, '2\u00A0heures'],
    [200_000, '2\u00A0jours'],
  ])('say %d seconds as %s', (seconds, text) => {
    expect(durationText(aMember(), seconds)).toBe(text);
  });
});
