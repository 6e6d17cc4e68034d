import { describe, expect, it } from '@jest/globals';
import { aMember, hostile, shown } from '../../../../test/builders/pages.js';
import { readPeople } from '../../../community/additions/pasted-people.js';
import { judgeLines } from '../../../community/additions/verdict.js';
import type { Viewer } from '../session/viewer.js';
import { addPage } from './add.page.js';
import { type AddView, emptyForm } from './add-view.js';

const open = {
  target: { kind: 'group', id: 'voile' },
  name: 'X-Voile',
  path: '/groups/x-voile/members',
  kicker: <a href="/groups/x-voile">X-Voile</a>,
  tabs: <nav />,
  lists: [],
} as const;

function html(change: Partial<AddView> = {}, viewer: Viewer = aMember()): string {
  const view = { open, form: emptyForm, preview: null, waiting: [], invitationCount: 0, done: undefined };
  return shown(viewer, addPage(viewer, { ...view, ...change }));
}

function previewOf(people: string): Partial<AddView> {
  const { lines, isCut } = readPeople(people);
  return { form: { ...emptyForm, people }, preview: { lines: judgeLines(lines, new Map()), isCut } };
}

describe('the page where people are added', () => {
  it('shows every line with its verdict, and keeps the words', () => {
    const people = 'Zoé <zoe@a.example>\nnobody\nzoe@a.example';
    const page = html(previewOf(people));
    expect(page).toContain('1\u00A0personne nouvelle');
    expect(page).toContain('1\u00A0ligne illisible');
    expect(page).toContain('pas d’adresse sur cette ligne');
    expect(page).toContain('répète la ligne 1');
    expect(page).toContain('Inviter 1\u00A0personne');
    expect(page).toContain('nobody\nzoe@a.example');
  });

  it('offers nothing where there is nobody to add', () => {
    const page = html(previewOf('nobody'));
    expect(page).toContain('Aucune de ces lignes ne donne quelqu’un à ajouter.');
    expect(page).not.toContain('/add/consent');
  });

  it('says what is wrong beside its field, and keeps the reason', () => {
    const trouble = { kind: 'reason-too-long' } as const;
    const preview = previewOf('zoe@a.example');
    const page = html({
      ...preview,
      form: { people: 'zoe@a.example', reason: 'Parce que', listIds: [] },
      trouble,
    });
    expect(page).toContain('Un millier de caractères au plus.');
    expect(page).toContain('Parce que</textarea>');
    expect(html({ trouble: { kind: 'nothing-written' } })).toContain('Écrivez au moins une adresse');
  });

  it('says beside the reason that its words are an announcement’s, and keeps them', () => {
    const reason = { code: 'across-lists', values: { lists: 3, groups: 3, days: 7 } } as const;
    const form = { people: 'zoe@a.example', reason: 'Achetez !', listIds: [] };
    const page = html({ ...previewOf('zoe@a.example'), form, trouble: { kind: 'steered', reason } });
    expect(page).toContain('id="reason-error"');
    expect(page).toContain('Personne n’a été ajouté');
    expect(page).toContain('3 listes de 3 groupes');
    expect(page).toContain('Achetez !</textarea>');
  });

  it('shows what somebody wrote as text, in both languages', () => {
    for (const language of ['fr', 'en'] as const) {
      const page = html(previewOf(`${hostile} <zoe@a.example>\n${hostile}`), aMember({ language }));
      expect(page).not.toContain('<script');
    }
  });
});
