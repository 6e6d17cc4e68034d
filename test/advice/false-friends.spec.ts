import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { read } from '../../src/intake/steering/advice/reading.js';
import type { Purpose } from '../../src/intake/steering/advice/purposes.js';

/** A sign that weighs less is shown to nobody. */
const shown = 1;

function purposesOf(body: string): string[] {
  const { purposes } = read('Annonce', body, '2026-03-02');
  return [...purposes].filter(([, { score }]) => score >= shown).map(([purpose]) => purpose);
}

/** `housing job: a phrase` */
const phrases = readFileSync('test/advice/false-friends.txt', 'utf8')
  .split('\n')
  .filter(line => line !== '' && !line.startsWith('#'))
  .map(line => {
    const at = line.indexOf(': ');
    return { not: line.slice(0, at).split(' '), phrase: line.slice(at + 2) };
  });

const meant: readonly (readonly [Purpose, string])[] = [
  ['housing', 'Je cherche une chambre pour ma fille à partir de septembre.'],
  ['housing', 'Chambre à louer près de l’École, cinquième étage, libre au 1er mars.'],
  ['housing', 'Loue maison à la semaine, vue sur la mer, piscine.'],
  ['housing', 'A room to let near the campus, fully equipped kitchen.'],
  ['sale', 'Vends meubles de salon et piano droit, prix à débattre.'],
  ['job', 'Nous recrutons un directeur financier à Lyon.'],
  ['internship', 'Ma fille cherche un stage de troisième.'],
  ['lift', 'Je descends en voiture à Lyon, deux places libres.'],
  ['family', 'Nous avons la joie de vous annoncer la naissance de Louise.'],
  ['urgent', 'Alerte : la police a fermé le pont, danger.'],
  ['survey', 'Répondez à notre sondage en ligne.'],
];

describe('a word that means something else where it stands', () => {
  it('is tried with many phrases', () => {
    expect(phrases.length).toBeGreaterThanOrEqual(150);
  });

  it('is no sign of what it means elsewhere', () => {
    const taken = phrases.flatMap(({ not, phrase }) => {
      const found = purposesOf(phrase).filter(purpose => not.includes(purpose));
      return found.length === 0 ? [] : [`${found.join(' ')}: ${phrase}`];
    });
    expect(taken).toEqual([]);
  });

  it.each(meant)('is still a sign of %s where it is meant: %s', (purpose, phrase) => {
    expect(purposesOf(phrase)).toContain(purpose);
  });
});
