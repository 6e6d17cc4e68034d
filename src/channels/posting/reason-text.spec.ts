import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { anyPost } from '../../../test/builders/posting-context.arbitrary.js';
import { languages } from '../../foundation/i18n/language.js';
import type { Reason } from './decision.js';
import { judge } from './judge.js';
import { policies } from './policies.js';
import { postingEn } from './posting.en.js';
import { postingFr } from './posting.fr.js';
import { policyText, posterText, reasonText } from './reason-text.js';

/** Values that every sentence finds what it needs in. */
const values: Reason['values'] = {
  hops: 51,
  limit: 1_048_576,
  sign: 'Auto-Submitted',
  owner: 'golf-owner@x-groupes.example',
  posts: 1,
  of: 3,
  fields: 2,
  mailboxes: 2,
  bytes: 1_200_001,
  kind: '.exe',
  named: 12,
  field: 'subject',
  glob: '*promo*',
  cause: 'too-deep',
  rule: 'tooLarge',
};

const frenchSentences = [
  ...Object.keys(postingFr.why).flatMap(code => [
    reasonText('fr', { code, values }),
    posterText('fr', { code, values }),
  ]),
  ...Object.keys(policies).flatMap(name => policyText('fr', name)),
  postingFr.unknownWhy,
  postingFr.unknownAdvice,
  postingFr.unknownPolicy,
];

describe('reasons in words', () => {
  it('shows sizes as people write them', () => {
    const reason = { code: 'too-large', values: { bytes: 1_200_000, limit: 999_999 } };
    expect(reasonText('fr', reason)).toBe('Le message pèse 1,2\u00a0Mo, pour une limite de 999,9\u00a0ko.');
    expect(reasonText('en', reason)).toBe('The message is 1.2\u00a0MB, and the limit is 999.9\u00a0kB.');
  });

  it('never shows a size equal to the limit it exceeds', () => {
    const reason = { code: 'too-large', values: { bytes: 1_048_577, limit: 1_048_576 } };
    expect(reasonText('en', reason)).toBe('The message is 1.1\u00a0MB, and the limit is 1\u00a0MB.');
  });

  it('counts in the plural of each language', () => {
    const none = { code: 'newcomer', values: { posts: 0, of: 3 } };
    expect(reasonText('fr', none)).toContain('0 message publié sur');
    expect(reasonText('en', none)).toContain('0 posts published');
  });

  it('tells a refused poster whom to write to', () => {
    const reason = { code: 'animators-only', values: { owner: 'golf-owner@x-groupes.example' } };
    for (const language of languages) expect(posterText(language, reason)).toContain(reason.values.owner);
  });

  it('has a general sentence for a code of a newer version, even an odd one', () => {
    for (const code of ['brand-new', 'constructor', '__proto__', 'toString', ''])
      for (const language of languages) {
        const { unknownWhy, unknownAdvice } = language === 'fr' ? postingFr : postingEn;
        expect(reasonText(language, { code, values: {} })).toBe(unknownWhy);
        expect(posterText(language, { code, values: {} })).toBe(unknownAdvice);
      }
  });

  it('never throws, whatever the values', () => {
    const anyValues = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.double(), fc.boolean()));
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(postingFr.why)), anyValues, (code, odd) => {
        for (const language of languages) {
          expect(reasonText(language, { code, values: odd })).not.toBe('');
          expect(posterText(language, { code, values: odd })).not.toBe('');
        }
      }),
    );
  });

  it('has all the figures its sentences need in what rules say', () => {
    fc.assert(
      fc.property(anyPost, post => {
        for (const { code, values: figures } of judge(post).reasons)
          for (const language of languages) {
            const spoken = reasonText(language, { code, values: figures });
            expect(spoken).not.toMatch(/undefined|NaN/);
            expect(spoken).not.toBe(language === 'fr' ? postingFr.unknownWhy : postingEn.unknownWhy);
          }
      }),
    );
  });
});

describe('French sentences', () => {
  it('keep to French typography', () => {
    for (const sentence of frenchSentences) {
      expect(sentence).not.toMatch(/['"]/);
      expect(sentence).not.toMatch(/[^\u202f][;:!?]/);
      expect(sentence).not.toMatch(/«[^\u00a0]|[^\u00a0]»/);
      expect(sentence).toMatch(/\.$/);
    }
  });
});

describe('policies in words', () => {
  it('has one sentence per row', () => {
    expect(policyText('fr', 'members')).toEqual([
      'Les modérateurs publient librement.',
      'Les messages des abonnés à relire attendent un modérateur.',
      'Les animateurs publient librement.',
      'Les adresses toujours acceptées par la liste publient librement.',
      'Les abonnés publient librement.',
      'Les messages de toute autre personne attendent un modérateur.',
    ]);
    expect(policyText('en', 'animators-only')).toEqual([
      'Moderators post freely.',
      'Animators post freely.',
      'Posts of everybody else are refused, with the address where animators can be reached.',
    ]);
  });

  it('says so when it does not know the policy', () => {
    expect(policyText('en', 'toString')).toEqual([postingEn.unknownPolicy]);
  });
});
