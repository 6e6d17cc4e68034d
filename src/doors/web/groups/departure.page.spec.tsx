import { describe, expect, it } from '@jest/globals';
import { aMember, hostile, shown } from '../../../../test/builders/pages.js';
import { Group } from '../../../community/groups/group.entity.js';
import { departurePage, type DepartureView, type Successors } from './departure.page.js';

const group = Object.assign(new Group(), { slug: 'x-voile', name: 'X-Voile' });

const few: Successors = { people: [], words: '', isCut: false, isAlone: false };

function html(change: Partial<DepartureView> = {}): string {
  const view: DepartureView = {
    stance: { group, standing: { isMember: true, isAnimator: true, roles: [] } },
    listNames: ['voile'],
    successors: null,
    contactAddress: 'contact@l.example',
    ...change,
  };
  return shown(aMember(), departurePage(aMember(), view));
}

describe('leaving a group', () => {
  it('says what goes with it', () => {
    expect(html()).toContain('1\u00A0liste que vous ne recevrez plus\u202F:');
    expect(html()).toContain('Vous ne l’animerez plus.');
    expect(html()).not.toContain('name="successor"');
  });

  it('asks the last animator for another, and says so when there is nobody', () => {
    const page = html({
      successors: { ...few, people: [{ id: 'b', name: hostile, promotion: 1998 }] },
      isWrong: true,
    });
    expect(page).toContain('id="successor-error"');
    expect(page).not.toContain('<script');
    expect(page).toContain('(X 1998)');
    expect(page).not.toContain('role="search"');
    const alone = html({ successors: { ...few, isAlone: true } });
    expect(alone).toContain('contact@l.example');
    expect(alone).not.toContain('Quitter ce groupe</button>');
  });

  it('lets them search a big group, and keeps the words', () => {
    const people = [{ id: 'b', name: 'Bruno', promotion: null }];
    expect(html({ successors: { ...few, people, isCut: true } })).toContain('role="search"');
    const none = html({ successors: { ...few, words: 'zoe' } });
    expect(none).toContain('Aucun membre ne porte ce nom.');
    expect(none.match(/value="zoe"/g)).toHaveLength(2);
  });
});
