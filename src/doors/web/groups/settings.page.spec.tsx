import { describe, expect, it } from '@jest/globals';
import { aMember, hostile, now, shown } from '../../../../test/builders/pages.js';
import { Group } from '../../../community/groups/group.entity.js';
import { heldWords } from '../form/steered-words.js';
import { settingsPage, type SettingsView, textsOf } from './settings.page.js';

const group = Object.assign(new Group(), {
  id: 'voile',
  slug: 'x-voile',
  name: 'X-Voile',
  description: '',
  kind: 'leisure',
  region: '',
  subjects: ['mer', 'vent'],
  visibility: 'public',
  joining: 'asked',
  membersVisibleTo: 'members',
  welcomeText: '',
  goodbyeText: '',
});

function html(change: Partial<SettingsView> = {}): string {
  const stance = { group, standing: { isAnimator: true, isMember: true, roles: [] }, requestCount: 0 };
  const view = { stance, texts: textsOf(group), wrong: new Set<never>(), changes: [], done: undefined };
  return shown(aMember(), settingsPage(aMember(), { ...view, ...change }));
}

describe('the settings of a group', () => {
  it('show what stands, and say what is wrong beside its field', () => {
    const page = html({ texts: { ...textsOf(group), name: '' }, wrong: new Set(['name']) });
    expect(page).toContain('value="mer, vent"');
    expect(page).toContain('id="name-error"');
    expect(html()).toMatch(/value="asked"[^>]*checked/);
  });

  it('say beside the welcome text that it is an announcement, and keep it', () => {
    const steered = { code: 'campaign-held', values: {} } as const;
    const texts = { ...textsOf(group), welcomeText: 'Achetez !' };
    const page = html({ texts, wrong: new Set(['welcomeText']), steered });
    expect(page).toContain('id="welcomeText-error"');
    expect(page).toContain('L’équipe d’éthique a demandé');
    expect(page).toContain('Achetez !</textarea>');
  });

  it('say beside a welcome text that is set and held why nobody reads it', () => {
    const viewer = { language: 'fr', timeZone: 'Europe/Paris' } as const;
    const held = (until: string | null, at = now) => {
      const welcomeHeldUntil = until === null ? null : new Date(until);
      return heldWords(viewer, { welcomeText: 'Achetez !', welcomeHeldUntil }, at);
    };
    expect(held(null)).toBeUndefined();
    expect(held('2020-01-01')).toBeUndefined();
    expect(held('9999-12-31')).toContain('Ce texte ne part plus');
    const soon = held(new Date(now.getTime() + 86_400_000).toISOString());
    expect(soon).toContain('ne partira pas avant le');
    const page = html({ held: soon });
    expect(page).toContain('id="welcomeText-error"');
    expect(page).toContain('écrivez-en un autre');
  });

  it('tell what changed in words, and of prose only that it did', () => {
    const page = html({
      changes: [
        { at: now, byName: 'Anne', key: 'joining', from: 'asked', to: 'open' },
        { at: now, byName: null, key: 'subjects', from: [], to: ['mer'] },
        { at: now, byName: 'Anne', key: 'description', from: null, to: null },
        { at: now, byName: 'Anne', key: 'name', from: 'A', to: hostile },
      ],
    });
    expect(page).toContain('de «\u00A0Sur demande\u00A0» à «\u00A0Librement\u00A0»');
    expect(page).toContain('de «\u00A0rien\u00A0» à «\u00A0mer\u00A0»');
    expect(page).toContain('Présentation\u202F: modifié');
    expect(page).not.toContain('<script');
  });
});
