import { describe, expect, it } from '@jest/globals';
import { aMember, aViewer, hostile, now, shown } from '../../../../test/builders/pages.js';
import { defaultFigures } from '../../../intake/steering/figures.js';
import { figuresPage } from '../figures/figures.page.js';
import { boardFiguresPage, type BoardFiguresView, writtenFigure } from './board-figures.page.js';

const viewer = aMember({ roles: ['board'] });
const changes = [
  {
    id: '7',
    changed: [{ name: 'listShare', before: 0.1, after: 0.075 }],
    reason: hostile,
    changedBy: 'anne',
    changedAt: now,
  },
] as const;

function html(view: Partial<BoardFiguresView>): string {
  const names = new Map([['anne', 'Anne Le Gall']]);
  return shown(viewer, boardFiguresPage(viewer, { figures: defaultFigures, changes, names, ...view }));
}

describe('the board’s page of thresholds', () => {
  it('shows each with its meaning, its bounds and its value, and who changed what', () => {
    const page = html({});
    expect(page).toContain('value="25"');
    expect(page).toContain('10 %');
    expect(page).toContain('7,5 %');
    expect(page).toContain('Anne Le Gall');
    expect(page).not.toContain('<script');
  });

  it('gives back what was written, beside what is wrong with it', () => {
    const form = {
      peopleInMessage: 'beaucoup',
      peopleByText: '200',
      peopleByAuthor: '400',
      textDays: '30',
      lists: '3',
      listDays: '7',
      listShare: writtenFigure('listShare', 0.125),
      doublings: '3',
      growthPeople: '50',
      secondsToRead: '30',
      reason: 'Trop bas.',
    };
    const page = html({ form, wrong: new Set(['peopleInMessage']) });
    expect(page).toContain('value="beaucoup"');
    expect(page).toContain('Un nombre de 5');
    expect(page).toContain('value="12.5"');
    expect(page).toContain('Trop bas.');
  });

  it('shows what the figures would have steered before they are in force', () => {
    const one = {
      clusterId: 'c',
      subject: hostile,
      at: now,
      reason: { code: 'same-text', values: { people: 210, days: 30, limit: 200 } },
      copies: 3,
      people: 12,
      wasSteered: false,
    };
    const page = html({ replay: { steered: [one], letGo: [], since: now, isCut: false } });
    expect(page).toContain('1\u00A0annonce aurait été aiguillée');
    expect(page).toContain('même texte à 210');
    expect(page).toContain('passée alors');
    expect(page).not.toContain('<script');
  });
});

describe('the public page of figures', () => {
  it('draws the months and names nobody', () => {
    const month = { month: '2026-11-01', announcements: 2, avoided: 900, asked: 1 };
    const page = shown(
      aViewer(),
      figuresPage(aViewer(), {
        months: [month],
        carried: [{ channel: 'forum-ads', count: 3 }],
        exceptional: 2,
        figures: defaultFigures,
        changes,
      }),
    );
    expect(page).toContain('900\u00A0courriels évités');
    expect(page).toContain('dans les petites annonces');
    expect(page).not.toContain('Le Gall');
  });
});
