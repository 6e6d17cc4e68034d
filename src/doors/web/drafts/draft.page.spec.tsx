import { describe, expect, it } from '@jest/globals';
import { aMember, hostile, now, shown } from '../../../../test/builders/pages.js';
import type { PlaceOffer } from '../../../intake/steering/place-offer.js';
import { reachOf } from '../../../intake/steering/reach.js';
import { SteeringDraft } from '../../../intake/steering/steering-draft.entity.js';
import type { StepOutcome } from '../../../intake/steering/step-outcome.js';
import { announcePage } from './announce.page.js';
import { draftPage } from './draft.page.js';
import type { DraftView } from './draft-view.js';
import { draftSentences } from './draft-sentences.js';
import { dotPath } from './reach-part.js';

const directory = 17_000;
const offer: PlaceOffer = {
  channel: 'monthly-letter',
  to: 'letter:mensuelle',
  name: 'La mensuelle',
  path: '/letters/mensuelle',
  reasons: [{ code: 'dated', values: { day: '2026-12-14' } }],
  next: [],
  readers: 16_000,
  letter: {
    lines: 11,
    mostLines: 8,
    outlook: {
      kind: 'fits',
      skipped: [],
      place: {
        month: '2026-12-01',
        deadline: now,
        leavesAt: new Date('2026-12-01T07:00:00Z'),
        taken: 7,
        most: 12,
        waiting: 2,
        calendarTaken: 0,
        calendarMost: 20,
        own: null,
      },
    },
  },
};
const step: StepOutcome = {
  id: 'step',
  at: now,
  channel: 'monthly-letter',
  fate: 'refused',
  place: 'La mensuelle',
  path: '/letters/mensuelle/articles/a',
  reason: 'Trop tard pour décembre.',
  note: '',
  month: '2026-12-01',
};

function aDraft(change: Partial<SteeringDraft> = {}): SteeringDraft {
  return Object.assign(new SteeringDraft(), {
    id: 'd',
    authorId: 'anne',
    road: 'mail',
    subject: 'Concert',
    body: 'Un concert.',
    eventOn: null,
    copies: 1,
    state: 'open',
    version: 3,
    rawId: null,
    reasonCode: 'few-words',
    reasonValues: { people: 201, days: 30, limit: 200 },
    createdAt: now,
    ...change,
  });
}

function html(change: Partial<DraftView> = {}, language: 'fr' | 'en' = 'fr'): string {
  const draft = change.draft ?? aDraft();
  const view: DraftView = {
    draft,
    words: draft,
    reach: reachOf(500, true, { directory, interrupted: 380, heard: 900 }, 30),
    sent: { received: 0, missed: 500 },
    heard: [{ road: 'list', list: 'golf', people: 900, lastAt: now }],
    steps: [],
    files: [],
    take: null,
    advice: {
      offers: [offer],
      advice: { decision: 'steer', reach: { people: 500, share: 0.03 }, channels: [] },
      dayNamed: '2026-12-14',
    },
    places: [{ kind: 'letter', id: 'l', slug: 'mensuelle', name: 'La mensuelle', letterKind: 'platform' }],
    lists: [],
    to: null,
    ...change,
  };
  const viewer = aMember({ language });
  return shown(viewer, draftPage(viewer, view)).replaceAll(/[\u00a0\u202f]/g, ' ');
}

function file(filename: string, bytes: number, sha256: string) {
  return { filename, mediaType: 'application/pdf', bytes, isInline: false, sha256 };
}

describe('the page of a draft', () => {
  it('shows the files that came with it, and says of each place what cannot go there', () => {
    const files = [file('plan.pdf', 2_000, 'aa'), file('film.mp4', 7_000_000, 'bb')];
    const forum = { ...offer, channel: 'forum-ads', to: 'forum:annonces', letter: null } as const;
    const { advice } = {
      advice: { decision: 'steer', reach: { people: 1, share: 0 }, channels: [] },
    } as const;
    const offered = { offers: [forum, offer], advice, dayNamed: null };
    const page = html({ files, advice: offered }, 'en');
    expect(page).toContain('/drafts/d/files/aa');
    expect(page).toContain('can’t go there: film.mp4');
    expect(page).toContain('an article takes none');
    const without = html({ files, take: [], advice: offered }, 'en');
    expect(without).not.toContain('film.mp4 (');
    expect(without).toContain('/drafts/d/files/bb');
  });

  it.each([
    [1, 1 / 60, /1\sminute de lecture/, /tous les 365 jours/],
    [180, 1.5, /1,5 heure de lecture/, /tous les 2 jours/],
    [300, 2.5, /2,5 heures de lecture/, /chacun recevrait 0,8 annonce par jour/],
    [500, 4.2, /4,2 heures de lecture/, /chacun recevrait 1,4 annonce par jour/],
    [17_000, 141.7, /142 heures de lecture/, /chacun recevrait 47 annonces par jour/],
  ])('%i people cost what French says of it', (people, hours, time, rhythm) => {
    const { fr } = draftSentences;
    expect(fr.cost({ people, share: 0.01, hours, seconds: 30 })).toMatch(time);
    expect(fr.arithmetic(people / 365)).toMatch(rhythm);
  });

  it('says why it is an announcement', () => {
    expect(html({}, 'en')).toMatch(/your messages of a few words would go to 201.people in 30 days/);
    expect(html({ draft: aDraft({ reasonCode: 'asked-first', reasonValues: {} }) }, 'en')).not.toContain(
      '30 days',
    );
  });

  it.each([
    [0, 500, 'Personne ne l’a reçu : il est ici', 'Nobody has received it'],
    [
      1,
      1,
      '1 personne l’a déjà reçu, une autre ne l’a pas reçu',
      '1 person has received it already, one other person has not',
    ],
    [
      900,
      380,
      '900 personnes l’ont déjà reçu, 380 autres ne l’ont pas reçu',
      '900 people have received it already, 380 others have not',
    ],
    [900, 0, 'cette fois, il n’allait à personne d’autre', 'this time it would have gone to nobody else'],
  ])('of %i who have it and %i who do not, it says so', (received, missed, french, english) => {
    const sent = { received, missed };
    expect(html({ sent })).toContain(french);
    expect(html({ sent }, 'en')).toContain(english);
  });

  it('draws the reach, and says it as a sentence', () => {
    const page = html();
    expect(page).toContain('role="img" aria-labelledby="reach-title reach-desc"');
    expect(page).toContain('380 personnes seraient interrompues, 900 personnes en ont déjà entendu parler');
    expect(page).toContain('4,2 heures de lecture');
    expect(page).toContain('1,4 annonce par jour');
    expect(page).toContain('la liste golf : 900 personnes');
    expect(dotPath(49, 2, 50)).toBe('M495 5h0M5 15h0');
  });

  it('offers each place with its reason, its issue, its length and one button', () => {
    const page = html();
    expect(page).toContain('Il nomme un jour : le 14 décembre 2026.');
    expect(page).toContain('7 articles retenus sur 12, 2 en attente');
    expect(page).toContain('11 lignes pour 8 : 3 de trop');
    expect(page).toContain(
      'formaction="/drafts/d/carriages" name="to" value="letter:mensuelle">La porter et la raccourcir',
    );
    expect(page).toContain('value="2026-12-14"');
  });

  it('says the same in English', () => {
    const page = html({}, 'en');
    expect(page).toContain('380 people would be interrupted, 900 people have heard of it already');
    expect(page).toContain('11 lines for 8: 3 too many');
  });

  it('marks the place its author came for', () => {
    expect(html({ to: 'letter:mensuelle' })).toContain('class="card offer chosen"');
  });

  it('tells what became of it, and offers other places only where it was refused', () => {
    const refused = html({ steps: [step] });
    expect(refused).toContain('Refusée');
    expect(refused).toContain('Trop tard pour décembre.');
    expect(refused).toContain('/carriages');
    const waiting = html({ steps: [{ ...step, fate: 'waiting', reason: '' }] });
    expect(waiting).not.toContain('/carriages');
    expect(waiting).toContain('elle n’est portée nulle part ailleurs');
  });

  it('keeps what was written when something is wrong, beside its cause', () => {
    const words = { subject: 'Concert', body: 'Autre texte', eventOn: null };
    const stale = html({ words, trouble: { code: 'stale' } });
    expect(stale).toContain('Autre texte');
    expect(stale).toContain('a changé entre-temps');
    const page = html({ trouble: { code: 'reason-missing' }, note: 'x' });
    expect(page).toContain('id="note-error"');
  });

  it('can only be taken back once it was given up', () => {
    const page = html({ draft: aDraft({ state: 'dropped' }) });
    expect(page).toContain('/drafts/d/restoration');
    expect(page).not.toContain('/carriages');
  });

  it('shows hostile words as words', () => {
    const page = html({
      draft: aDraft({ subject: hostile, body: hostile }),
      steps: [{ ...step, reason: hostile, place: hostile }],
    });
    expect(page).not.toContain('<script>alert');
  });
});

describe('the form of who asks first', () => {
  it('asks which lists are meant beside their field', () => {
    const form = { subject: 'Concert', body: 'Un concert.', eventOn: null, submissionId: 's' };
    const circles = { groups: [], promotion: null };
    const view = { form: { ...form, audience: 'lists', lists: '' }, found: null, circles };
    const page = announcePage(aMember({ language: 'en' }), { ...view, fault: 'lists-missing' });
    expect(shown(aMember({ language: 'en' }), page)).toContain('Say which ones.');
    expect(page.options.status).toBe(422);
  });
});
