import { describe, expect, it } from '@jest/globals';
import { aViewer, shown } from '../../../../test/builders/pages.js';
import { defaultFigures } from '../../../intake/steering/figures.js';
import { channelsPage } from './channels.page.js';

function html(language: 'fr' | 'en', figures = defaultFigures): string {
  const viewer = aViewer({ language });
  const page = channelsPage(viewer, { figures, directory: 17_000, letter: null, ax: null });
  return shown(viewer, page).replaceAll(/[\u00a0\u202f]/g, ' ');
}

describe('the proper channels', () => {
  it('are told to anybody, with the figures in force', () => {
    const page = html('fr', { ...defaultFigures, peopleInMessage: 40, lists: 4 });
    expect(page).toContain('Un message à plus de 40 personnes');
    expect(page).toContain('dès la 4e liste');
    expect(page).toContain('47 annonces par jour');
  });

  it('are told in English too', () => {
    const page = html('en');
    expect(page).toContain('from the 3rd list on');
    expect(page).toContain('more than 10% of the directory');
  });
});
