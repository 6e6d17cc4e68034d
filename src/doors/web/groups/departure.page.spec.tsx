import { describe, expect, it } from '@jest/globals';
import { aMember, hostile, shown } from '../../../../test/builders/pages.js';
import { Group } from '../../../community/groups/group.entity.js';
import { departurePage, type DepartureView } from './departure.page.js';

const group = Object.assign(new Group(), { slug: 'x-voile', name: 'X-Voile' });

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
    const page = html({ successors: [{ id: 'bruno', name: hostile }], isWrong: true });
    expect(page).toContain('id="successor-error"');
    expect(page).not.toContain('<script');
    expect(html({ successors: [] })).toContain('contact@l.example');
    expect(html({ successors: [] })).not.toContain('Quitter ce groupe</button>');
  });
});
