import { describe, expect, it } from '@jest/globals';
import { array, assert, constantFrom, property, string } from 'fast-check';
import { type Answer, readAnswer } from './read-answer.js';

const read = (text: string): Answer => readAnswer(text, 'Mona Leroy');
const said = (text: string): string => {
  const answer = read(text);
  if (answer.kind === 'unclear') return 'unclear';
  return answer.action === 'reject' ? `reject: ${answer.reason}` : answer.action;
};

describe('an answer', () => {
  it.each([
    ['ok', 'approve'],
    ['OK.', 'approve'],
    ['Oui !', 'approve'],
    ['oui, merci', 'approve'],
    ['Yes please', 'approve'],
    ['« OK »', 'approve'],
    ['*OK*', 'approve'],
    ['D’accord pour moi', 'approve'],
    ['Approuvé', 'approve'],
    ['je publie', 'approve'],
    ['C’est bon pour moi', 'approve'],
    ['Bonjour,\n\nOui.\n\nCordialement,\nMona', 'approve'],
    ['Bonjour, ok', 'approve'],
    ['\u200fOK', 'approve'],
    ['CONFIANCE', 'trust'],
    ['Ok, et faites confiance à cet auteur', 'trust'],
    ['trust', 'trust'],
    ['écarter', 'discard'],
    ['E\u0301carter.', 'discard'],
    ['DISCARD', 'discard'],
    ['Annuler', 'undo'],
    ['undo please', 'undo'],
    ['Non : hors sujet', 'reject: hors sujet'],
    ['NON, parce que\nc’est déjà paru.\n\nBien à vous\nMona', 'reject: parce que\nc’est déjà paru.'],
    ['No – too long', 'reject: too long'],
    ['Bonjour, non, hors sujet', 'reject: hors sujet'],
    ['Je refuse : « 2 annonces »', 'reject: « 2 annonces »'],
    ['Refuser\nTrop long.\n-- \nMona', 'reject: Trop long.'],
    ['non', 'reject: '],
    ['Non merci', 'reject: '],
    ['Non.\n\nMona Leroy', 'reject: '],
    ['Non\n\nMona Leroy\n06 12 34 56 78', 'reject: '],
    ['Non, Mona', 'reject: '],
    ['Non : trop long.\n\nMona Leroy, 06 12 34 56 78\nTrésorière', 'reject: trop long.'],
    ['Non : Mona Leroy l’a dit.\nVoyez avec elle.', 'reject: Mona Leroy l’a dit.\nVoyez avec elle.'],
    ['Non\nEnvoyé de mon iPhone', 'reject: '],
    ['Envoyé de mon iPhone\n\nOui', 'approve'],
    ['D’ACC', 'approve'],
    ['ok pr moi', 'approve'],
    ['👍🏽', 'approve'],
    ['OK\n\nMerci pour ta patience.', 'approve'],
    ['OK\nMona\nTél. 01 23 45, ne pas divulguer', 'approve'],
    ['Refus : pub', 'reject: pub'],
    ['Rejet: pub', 'reject: pub'],
    ['Non : déjà publié', 'reject: déjà publié'],
    [
      'Non, pas ici : c’est ok pour le forum, mais cette liste est aux sorties',
      'reject: pas ici : c’est ok pour le forum, mais cette liste est aux sorties',
    ],
  ])('%j is %s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });

  it.each([
    '',
    'Bonjour,',
    'Oui mais pas avant lundi',
    'OK ?',
    'Pas ok',
    'Je ne refuse pas',
    'ne pas publier',
    'ok si la date est bonne',
    'No problem',
    'Non, aucun souci, publiez',
    'No objection, publish it',
    'non ok',
    'oui annuler',
    'ok 2',
    'Je regarde ce soir\nok',
    'Merci',
    'Absent jusqu’au 3 mars',
    'Bon.',
    'Bon,\n\nce message n’a rien à faire sur cette liste, je le refuse.',
    'Bon…\nnon, hors sujet',
    'Ok pour moi,\nmais pas avant lundi',
    'OK\n\nMais pas avant lundi.',
    'OK,\nnon en fait',
    'Accord\nà trouver avec le bureau d’abord',
    'Publié\nhier sur une autre liste, je refuse',
    'Valide\n\njusqu’à quand cette offre ?',
    'Accepter\nou refuser ?',
    'Je l’ignore',
    'Non non c’est bon',
    'Non non, publie',
    'Nope, all good, publish it',
    'non applicable, ok',
    'Écarter\n\nnon, attendez',
  ])('%j decides nothing', text => {
    expect(said(text)).toBe('unclear');
  });

  it('that is not understood gives its first line back, well cut', () => {
    expect(read(`${'é'.repeat(99)}😀 fin`)).toEqual({ kind: 'unclear', line: `${'é'.repeat(99)}\uFFFD` });
  });
});

const quoted = '> Un message attend.\n> OK\n>\n> publier';
const attribution = 'Le mar. 3 mars 2026 à 10:00, golf <golf-owner@lists.example> a écrit :';
const bare = 'Un message de x attend.\nOK\noui\nNON, parce que';

describe('what mail programs put around an answer', () => {
  it.each([
    ['Gmail', `OK\n\n${attribution}\n\n${quoted}\n`],
    [
      'Gmail, its line broken',
      `OK\n\nLe mar. 3 mars 2026 à 10:00, golf <golf-owner@lists.example>\na écrit :\n\n${quoted}`,
    ],
    [
      'Gmail in English',
      `OK\n\nOn Tue, Mar 3, 2026 at 10:00 AM golf <golf-owner@lists.example> wrote:\n\n${quoted}`,
    ],
    [
      'Apple Mail',
      `OK\n\n> Le 3 mars 2026 à 10:00, golf <golf-owner@lists.example> a écrit :\n> \n${quoted}`,
    ],
    [
      'an iPhone',
      `OK\n\nEnvoyé de mon iPhone\n\n> Le 3 mars 2026 à 10:00, golf <g@l.example> a écrit :\n${quoted}`,
    ],
    [
      'an iPhone in English',
      `OK\n\nSent from my iPhone\n\n> On 3 Mar 2026, at 10:00, golf <g@l.example> wrote:\n${quoted}`,
    ],
    [
      'Outlook',
      `OK\n\n________________________________\nDe : golf <g@l.example>\nEnvoyé : mardi 3 mars 2026 10:00\nÀ : mona\nObjet : x\n\n${bare}`,
    ],
    [
      'Outlook without its line',
      `OK\n\nDe : golf <g@l.example>\nEnvoyé : mardi 3 mars 2026 10:00\nÀ : mona\nObjet : x\n\n${bare}`,
    ],
    [
      'Outlook in English',
      `OK\n\nFrom: golf <g@l.example>\nSent: Tuesday, March 3, 2026 10:00 AM\nTo: mona\nSubject: x\n\n${bare}`,
    ],
    ['an old Outlook', `OK\n\n-----Message d'origine-----\nDe : golf\n${bare}`],
    ['an old Outlook in English', `OK\n\n-----Original Message-----\nFrom: golf\n${bare}`],
    ['Outlook on a phone', `OK\n\nTélécharger Outlook pour iOS<https://aka.example/o>\n${bare}`],
    ['Yahoo', `OK\n\nLe mardi 3 mars 2026 à 10:00:00 UTC+1, golf <g@l.example> a écrit : \n\n${bare}`],
    ['Zimbra', `OK\n\n----- Mail original -----\nDe: "golf" <g@l.example>\nÀ: mona\n${bare}`],
    ['Thunderbird', `OK\n\nLe 03/03/2026 à 10:00, golf a écrit :\n${quoted}\n`],
    ['Thunderbird, under the quotation', `Le 03/03/2026 à 10:00, golf a écrit :\n${quoted}\n\nOK\n`],
    [
      'mutt, between quoted lines',
      `On Tue, Mar 03, 2026 at 10:00:00AM +0100, golf wrote:\n> x\n\nOK\n\n${quoted}`,
    ],
    ['a phone, CRLF', `OK\r\n\r\nSent from my phone\r\n${quoted}`],
  ])('%s', (program, text) => {
    expect(said(text)).toBe(program.startsWith('mutt') ? 'unclear' : 'approve');
  });

  it('is not a reason', () => {
    expect(said(`Non, hors sujet.\n\n${attribution}\n\n${quoted}`)).toBe('reject: hors sujet.');
    expect(said(`${quoted}\n\nNon, hors sujet.\nMona`)).toBe('reject: hors sujet.');
  });

  it('decides nothing by itself, even where a program broke the quoted lines', () => {
    for (const text of [
      quoted,
      `${attribution}\n${quoted}`,
      `${attribution}\n${bare}`,
      '> Répondez : OK pour\npublier\n> NON pour refuser',
      '> Répondez : OK pour\npublier',
      `-----Original Message-----\n${bare}\n> x\n\nOK`,
    ])
      expect(said(text)).toBe('unclear');
  });
});

describe('laws', () => {
  const line = string({ unit: 'grapheme' }).map(text => text.replaceAll(/[\r\n]/g, ' '));

  it('nothing that is only quoted decides', () => {
    assert(
      property(array(line), lines => {
        expect(said(lines.map(text => `> ${text}`).join('\n'))).toBe('unclear');
      }),
    );
  });

  it('a quotation changes no answer above it', () => {
    const word = constantFrom('ok', 'Non : hors sujet', 'écarter', 'trust', 'undo', 'Oui mais', 'non');
    assert(
      property(word, array(line), (answer, lines) => {
        const under = lines.map(text => `> ${text}`).join('\n');
        expect(read(`${answer}\n\n${attribution}\n\n${under}`)).toEqual(read(answer));
      }),
    );
  });

  it('any text is read, and a decision of no other kind than a refusal has a reason', () => {
    assert(
      property(string({ unit: 'binary' }), text => {
        const answer = read(text);
        const isOther = answer.kind === 'decision' && answer.action !== 'reject';
        expect(isOther ? answer.reason : '').toBe('');
      }),
    );
  });

  it('a monster is read in no time', () => {
    for (const text of ['@'.repeat(3_000_000), `Le ${'x '.repeat(500_000)}`, 'Le x\n'.repeat(500_000)])
      expect(said(text)).toBe('unclear');
  });
});
