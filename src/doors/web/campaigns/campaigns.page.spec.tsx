import { CanaryHit } from '../../../intake/steering/canary-hit.entity.js';
import { describe, expect, it } from '@jest/globals';
import { aMember, hostile, now, shown } from '../../../../test/builders/pages.js';
import { Campaign } from '../../../intake/steering/campaign.entity.js';
import { Canary } from '../../../channels/forwarding/canary.entity.js';
import { GrowthReport } from '../../../intake/steering/growth-report.entity.js';
import { SteeringDraft } from '../../../intake/steering/steering-draft.entity.js';
import { campaignPage } from './campaign.page.js';
import type { CampaignView } from './campaign-view.js';
import { campaignsPage } from './campaigns.page.js';
import { canariesPage } from './canaries.page.js';
import { reviewPage, type ReviewView } from './drafts.page.js';
import { endOf } from './ending.js';

const viewer = aMember({ roles: ['ethics'] });
const id = '11111111-1111-4111-8111-111111111111';
const campaign = Object.assign(new Campaign(), {
  clusterId: id,
  firstAt: now,
  lastAt: now,
  outside: 210,
  people: 250,
  lists: 3,
  authors: 2,
  copies: 12,
  hits: 1,
  isGrowing: true,
  concern: 3_000,
  countedAt: now,
});
const line = { campaign, subject: hostile, word: 'hold', until: now } as const;

describe('the page of campaigns', () => {
  it('says what concerns in each, and what the team said', () => {
    const report = Object.assign(new GrowthReport(), {
      author: id,
      authorAddress: 'ventes@societe.example',
      months: [0, 50, 100, 200],
      foundAt: now,
    });
    const grown = [{ report, name: '', texts: [{ clusterId: id, subject: hostile }] }];
    const view = { lines: [line], page: 1, last: 1, grown, waiting: 2 };
    const page = shown(viewer, campaignsPage(viewer, view));
    for (const said of [
      '210\u00A0personnes hors des listes',
      '1\u00A0sentinelle touchée',
      'public qui double',
    ])
      expect(page).toContain(said);
    expect(page).toContain('0 → 50 → 100 → 200');
    expect(page).toContain('retenue');
    expect(page).not.toContain('<script');
  });
});

describe('the page of one campaign', () => {
  const shownView: CampaignView = {
    line,
    detail: {
      authors: [{ author: id, address: hostile, copies: 2, people: 210 }],
      wordings: [{ subject: hostile, sample: hostile, firstAt: now }],
      roads: [{ road: 'lifetime', copies: 2, people: 210 }],
      lists: [{ listId: 'gone', copies: 1, isOwn: false }],
    },
    points: [{ label: '1/3', people: 210, sum: 210 }],
    unit: 'day',
    words: [],
    drafts: [],
    hits: [{ authorAddress: hostile, at: now, canaryName: 'Ève Lorimont' }],
    names: new Map(),
    lists: new Map(),
    waiting: 0,
  };

  it('draws its curve, and shows nothing a hostile author wrote as more than text', () => {
    const page = shown(viewer, campaignPage(viewer, shownView));
    expect(page).toContain('<polyline');
    expect(page).toContain('Ève Lorimont');
    expect(page).toContain('une liste supprimée');
    expect(page).not.toContain('<script');
  });

  it('gives back what was written, beside what is wrong with it', () => {
    const form = { word: 'allow', until: '2020-01-01', reason: 'Utile à tous.' };
    const page = shown(viewer, campaignPage(viewer, { ...shownView, form, troubles: new Set(['until']) }));
    expect(page).toContain('Une date entre demain');
    expect(page).toContain('Utile à tous.');
    expect(page).toContain('value="2020-01-01"');
  });
});

describe('a draft before the ethics team', () => {
  const draft = Object.assign(new SteeringDraft(), {
    id,
    authorId: null,
    authorName: hostile,
    authorAddress: 'x@y.example',
    subject: hostile,
    body: hostile,
    clusterId: id,
    reasonCode: 'many-people',
    reasonValues: { people: 300, limit: 25 },
    people: 300,
    state: 'asked',
    createdAt: now,
  });
  const html = (view: Partial<ReviewView>) =>
    shown(viewer, reviewPage(viewer, { draft, said: [], waiting: 1, files: [], ...view }));

  it('of nobody proven can be allowed or closed, and never answered', () => {
    const page = html({});
    expect(page).toContain('/permission');
    expect(page).toContain('/refusal');
    expect(page).not.toContain('Répondre sans décider');
    expect(page).not.toContain('<script');
  });

  it('keeps what was written when somebody else was quicker', () => {
    const form = { sentence: 'Bienvenue.', until: '' };
    const settled = Object.assign(new SteeringDraft(), draft, { state: 'dropped' });
    const page = html({ draft: settled, form, troubles: new Set(['already']) });
    expect(page).toContain('Bienvenue.');
    expect(page).toContain('a déjà répondu');
  });
});

describe('the page of canaries', () => {
  it('shows who wrote to which, and what is wrong with a new one', () => {
    const canary = Object.assign(new Canary(), {
      id: 'c',
      givenName: 'Ève',
      familyName: 'Lorimont',
      promotion: 1988,
      madeAt: now,
      endedAt: null,
    });
    const hit = Object.assign(new CanaryHit(), {
      canaryId: 'c',
      authorAddress: 'v@s.example',
      subject: hostile,
      at: now,
      door: 'mail',
      clusterId: id,
    });
    const form = { givenName: 'Jean', familyName: 'Martin', promotion: '1990' };
    const canaries = [{ canary, address: 'eve.lorimont.1988@x-anciens.example' }];
    const view = { canaries, hits: [hit], waiting: 0, form, trouble: 'taken' } as const;
    const page = shown(viewer, canariesPage(viewer, view));
    expect(page).toContain('eve.lorimont.1988@x-anciens.example');
    expect(page).toContain('choisissez un autre nom');
    expect(page).toContain('value="Martin"');
    expect(page).not.toContain('<script');
  });
});

describe('the end of a word', () => {
  it('is after the day that was written, a year away at most', () => {
    expect(endOf('2026-12-01', 'Europe/Paris', now)).toEqual(new Date('2026-12-01T23:00:00Z'));
    for (const day of ['2026-11-23', '2020-01-01', '2028-01-01', 'demain', ''])
      expect(endOf(day, 'Europe/Paris', now)).toBeNull();
  });
});
