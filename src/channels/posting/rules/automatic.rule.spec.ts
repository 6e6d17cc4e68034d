import { describe, expect, it } from '@jest/globals';
import { aPost } from '../../../../test/builders/posting-context.js';
import { discard, pass } from '../rule.js';
import { automatic } from './automatic.rule.js';

type Fields = readonly (readonly [name: string, value: string])[];

const postWith = (subject: string, fields: Fields) =>
  fields.reduce((post, [name, value]) => post.withHeader(name, value), aPost().withSubject(subject));

const discarded: readonly (readonly [sign: string, subject: string, fields: Fields])[] = [
  ['Auto-Submitted', '', [['Auto-Submitted', 'auto-replied']]],
  ['Auto-Submitted', '', [['Auto-Submitted', 'AUTO-GENERATED; type=cron']]],
  ['Auto-Submitted', '', [['Auto-Submitted', '(no) auto-notified (by us)']]],
  ['Auto-Submitted', '', [['Auto-Submitted', 'x-something']]],
  [
    'Auto-Submitted',
    '',
    [
      ['Auto-Submitted', 'no'],
      ['Auto-Submitted', 'auto-replied'],
    ],
  ],
  ['X-Autoreply', '', [['X-Autoreply', 'yes']]],
  ['X-Autoreply', '', [['X-Autorespond', 'Sortie de dimanche']]],
  ['Precedence', '', [['Precedence', 'auto_reply']]],
  ['Subject', 'Automatic reply: Sortie', [['Precedence', 'bulk']]],
  ['Subject', 'Réponse automatique : Sortie', [['Precedence', 'Junk']]],
  ['Content-Type', '', [['Content-Type', 'multipart/report; report-type="delivery-status"; boundary=b']]],
  ['Content-Type', '', [['Content-Type', 'Multipart/Report; report-type=disposition-notification']]],
];

const passed: readonly (readonly [why: string, subject: string, fields: Fields])[] = [
  ['an ordinary post', 'Sortie', []],
  ['a post that says it is not automatic', '', [['Auto-Submitted', 'no']]],
  ['the same with a comment and parameters', '', [['Auto-Submitted', '(a person) No; by=anne']]],
  ['an empty field, which says nothing', '', [['Auto-Submitted', '']]],
  [
    'mail of another list',
    '',
    [
      ['Precedence', 'list'],
      ['List-Id', '<bridge.x-groupes.example>'],
    ],
  ],
  ['bulk mail without a vacation sign', 'Lettre de mars', [['Precedence', 'bulk']]],
  ['a person who writes about automatic replies', 'Réponse automatique : que faire ?', []],
  ['that person through another list', 'Automatic reply: how?', [['Precedence', 'list']]],
  ['ordinary mail of Exchange', '', [['X-Auto-Response-Suppress', 'All']]],
  ['an answer to an invitation', 'Accepted: Dîner', [['Content-Type', 'text/calendar; method=REPLY']]],
  ['a denied sign', '', [['X-Autoreply', 'no']]],
];

describe('automatic', () => {
  for (const [sign, subject, fields] of discarded)
    it(`discards ${subject} ${fields.flat().join(' ')}`, () =>
      expect(automatic(postWith(subject, fields).context)).toEqual(discard('automatic', { sign })));

  for (const [why, subject, fields] of passed)
    it(`passes ${why}`, () => expect(automatic(postWith(subject, fields).context)).toEqual(pass));
});
