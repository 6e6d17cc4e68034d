import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { digestOf, isSame, nearness, type Worded, type WordedFile, wordingsOf } from './wording.js';

const announcement = `La prochaine conférence du groupe aura lieu le jeudi 12 mars à 19 heures à la Maison des X. Nous
recevrons une ingénieure qui a dirigé la construction du plus grand barrage d'Afrique et qui racontera les cinq années
du chantier, les crues, les retards, et la négociation avec les trois pays riverains. L'entrée est libre, le nombre de
places limité à quatre-vingts, et un verre suivra dans le jardin si le temps le permet.`;

describe('the same announcement', () => {
  it.each([
    ['a name in the greeting', `Bonjour Paul,\n\n${announcement}`],
    ['another greeting', `Chers camarades,\n\n${announcement}`],
    ['a signature', `${announcement}\n\nBien amicalement,\nAnne Martin (X98)\n06 12 34 56 78`],
    ['a signature of mail programs', `${announcement}\n-- \nAnne Martin\nhttps://example.org`],
    ['marks of quoting', announcement.replaceAll(/^/gm, '> ')],
    ['another case and no accents', announcement.normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase()],
    [
      'letters of another alphabet',
      announcement.replaceAll('a', 'а').replaceAll('e', 'е').replaceAll('o', 'о'),
    ],
    ['invisible characters', announcement.replaceAll('e', 'e\u200b')],
    ['other lines', announcement.replaceAll('\n', ' ')],
    [
      'links made for one reader',
      `${announcement}\nhttps://billet.example/i?utm_source=x&u=8f7e6d5c4b3a2918f7e6`,
    ],
    [
      'a few words changed',
      announcement.replace('jeudi 12 mars', 'mardi 17 mars').replace('ingénieure', 'experte'),
    ],
    [
      'a sentence more',
      `${announcement}\nMerci de répondre avant la fin de la semaine à la personne qui organise.`,
    ],
  ])('is recognised with %s', (_what, text) => {
    expect(isOne(said(announcement), said(text))).toBe(true);
  });

  it('is recognised in the HTML that most readers see, whatever stands beside it as plain text', () => {
    const disguised = { ...said('Ce message se lit en HTML.'), htmlText: announcement };
    expect(isOne(said(announcement), disguised)).toBe(true);
  });

  it('is recognised by its files when there are no words', () => {
    const poster = { ...said('Voir pièce jointe.'), files: [file('ab12')] };
    expect(isOne(poster, { ...said('À lire !'), files: [file('ab12'), file('cd34')] })).toBe(true);
    expect(isOne(poster, { ...said('À lire !'), files: [file('cd34')] })).toBe(false);
  });
});

describe('ordinary messages', () => {
  it.each([
    'Vente privée demain chez moi, 12 rue de Lyon, entrée libre, venez !',
    'Soldes : https://vente.example/a?u=1',
  ])('of a few telling words are their author’s own: %s', text => {
    const [one] = wordingsOf({ ...said(text), by: 'paul' });
    const [again] = wordingsOf({ ...said(`Bonjour Anne,\n${text}\nCordialement,\nPaul`), by: 'paul' });
    const [other] = wordingsOf({ ...said(text), by: 'anne' });
    expect(one?.kind).toBe('few');
    expect(again).toEqual(one);
    expect(other?.bands).not.toEqual(one?.bands);
  });

  it('of a subject alone say what it says', () => {
    const subject = 'Vente privée demain chez moi, 12 rue de Lyon, entrée libre';
    expect(wordingsOf({ ...said('Voir le titre.'), subject, by: 'paul' })).toHaveLength(1);
    expect(wordingsOf({ ...said('Merci, à jeudi !'), subject: 'Dîner', by: 'paul' })).toEqual([]);
  });

  it.each([
    ['with letters that are drawn as nothing', (text: string) => text.replaceAll(/(?<=e)/g, '\u3164\u2800')],
    [
      'with digits for letters',
      (text: string) => text.replaceAll(/(?<=\p{L})[oe](?=\p{L})/gu, at => (at === 'o' ? '0' : '3')),
    ],
  ])('is the same %s', (_how, disguised) => {
    const [known] = wordingsOf(said(announcement));
    const seen = wordingsOf(said(disguised(announcement)));
    expect(known === undefined ? 0 : nearness(seen, known)).toBeGreaterThan(0.6);
  });

  it('of a few words are like a thousand others', () => {
    expect(wordingsOf(said('Merci beaucoup pour hier, à bientôt !'))).toEqual([]);
  });

  it('of wishes and formulas say nothing of their own', () => {
    const wishes =
      'Bonne année à tous ! Meilleurs vœux pour vous et vos proches, santé bonheur et prospérité.';
    expect(wordingsOf(said(`Chers amis,\n${wishes}\nBien cordialement,\nPaul`))).toEqual([]);
  });

  it('are not what they quote when they answer', () => {
    const answer = `Merci, nous viendrons à deux.\n\nLe 3 mars, Anne a écrit :\n${announcement.replaceAll(/^/gm, '> ')}`;
    expect(wordingsOf({ ...said(answer), isReply: true })).toEqual([]);
    expect(isOne(said(announcement), said(answer))).toBe(true);
  });

  it('differ though they are of one kind', () => {
    const dinner = `Notre dîner mensuel se tiendra mercredi prochain chez Georges, rue de la Roquette, à partir de vingt
      heures. Le menu est à trente-cinq euros, vin compris, et nous parlerons du voyage de juin. Dites à Claire si
      vous venez, elle doit réserver la salle du fond avant lundi midi.`;
    expect(isOne(said(announcement), said(dinner))).toBe(false);
  });

  it('are not taken for each other by a logo or a signed card', () => {
    const logo = { ...file('ab12'), isInline: true, bytes: 4_000 };
    const card = { ...file('ef56'), mediaType: 'text/vcard' };
    expect(wordingsOf({ ...said('Merci !'), files: [logo, card] })).toEqual([]);
  });

  it('leaves out of an answer the pictures that it quotes or is signed with, not a file that it brings', () => {
    const quoted = { ...file('ab12'), isInline: true, bytes: 400_000 };
    const signed = { ...file('cd34'), isInline: false, bytes: 20_000, mediaType: 'image/png' };
    const answer = { ...said('Voilà.'), isReply: true };
    expect(wordingsOf({ ...answer, files: [quoted, signed] })).toEqual([]);
    const paper = { ...file('ef56'), isInline: false, bytes: 20_000, mediaType: 'application/pdf' };
    expect(wordingsOf({ ...answer, files: [quoted, paper] })).toMatchObject([{ kind: 'files' }]);
    const poster = { ...signed, bytes: 200_000 };
    expect(wordingsOf({ ...answer, files: [poster] })).toMatchObject([{ kind: 'files' }]);
  });
});

describe('wordings', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{2,9}$/), { minLength: 60, maxLength: 200 });

  it('stay the same when three words in twenty change', () => {
    fc.assert(
      fc.property(words, fc.nat(16), (before, offset) => {
        const after = before.map((word, at) => (at % 20 === offset ? `x${word}x` : word));
        const [one] = wordingsOf(said(before.join(' ')));
        const [other] = wordingsOf(said(after.join(' ')));
        fc.pre(one !== undefined && other !== undefined);
        expect(isSame(one, other)).toBe(true);
        expect(one.bands.some(band => other.bands.includes(band))).toBe(true);
      }),
    );
  });

  it('are whole numbers that a bigint holds, and the same each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), text => {
        const [wording] = wordingsOf(said(text));
        if (wording === undefined) return;
        expect(wording.bands).toHaveLength(21);
        expect(wording.bands.every(Number.isSafeInteger)).toBe(true);
        expect(wordingsOf(said(text))[0]).toEqual(wording);
        expect(digestOf(wording)).toHaveLength(32);
      }),
    );
  });

  it('of a hostile text are made in linear time', () => {
    const hostile = [
      '> '.repeat(50_000),
      'a-'.repeat(100_000),
      'http://'.repeat(30_000),
      '1_'.repeat(100_000),
    ];
    for (const text of hostile) expect(wordingsOf(said(text)).length).toBeLessThan(2);
  });

  it('tell how near they are', () => {
    const wordings = wordingsOf(said(announcement));
    expect(nearness(wordings, wordings[0] ?? { kind: 'files', sketch: [] })).toBe(1);
    expect(nearness(wordings, { kind: 'files', sketch: [1] })).toBe(0);
  });
});

function said(text: string): Worded {
  return { text, htmlText: '', files: [], isReply: false };
}

function file(sha: string): WordedFile {
  return { sha256: sha.padEnd(64, '0'), bytes: 90_000, isInline: false, mediaType: 'application/pdf' };
}

function isOne(one: Worded, other: Worded): boolean {
  return wordingsOf(one).some(wording =>
    wordingsOf(other).some(
      second => isSame(wording, second) && wording.bands.some(band => second.bands.includes(band)),
    ),
  );
}
