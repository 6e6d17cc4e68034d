import { describe, expect, it } from '@jest/globals';
import { assert, integer, property, string } from 'fast-check';
import { parseAddrSpec } from '../../foundation/mail/address.js';
import { lifetimeLocal } from './local-name.js';

const of = (givenName: string, familyName: string, namesake = 1) =>
  lifetimeLocal({ givenName, familyName, promotion: 1998 }, namesake);

describe('a lifetime address', () => {
  it.each([
    ['Paul', 'Martin', 'paul.martin.1998'],
    ['Anne-Laure', 'Lefèvre', 'anne-laure.lefevre.1998'],
    ['Jean Paul', 'de la Tour', 'jean-paul.de-la-tour.1998'],
    ['Étienne', "d'Ormesson", 'etienne.dormesson.1998'],
    ['Étienne', 'd’Ormesson', 'etienne.dormesson.1998'],
    ['Cœur', 'Þór Łęcki', 'coeur.thor-lecki.1998'],
    ['Jörg', 'Weiß', 'jorg.weiss.1998'],
    ['İlker', 'Işık', 'ilker.isik.1998'],
    ['J. P.', 'O’Neill - Smith', 'j-p.oneill-smith.1998'],
    ['', 'Plato', 'plato.1998'],
    ['Ｐａｕｌ', 'Ｍａｒｔｉｎ', 'paul.martin.1998'],
    ['Лев', '王', 'x.1998'],
    ['--', ' . ', 'x.1998'],
  ])('of %s %s is %s', (givenName, familyName, local) => {
    expect(of(givenName, familyName)).toBe(local);
  });

  it('tells namesakes of one promotion apart', () => {
    expect([1, 2, 13].map(namesake => of('Paul', 'Martin', namesake))).toEqual([
      'paul.martin.1998',
      'paul.martin-2.1998',
      'paul.martin-13.1998',
    ]);
  });

  it('is one that mail reaches, whatever the name', () => {
    assert(
      property(
        string({ unit: 'binary' }),
        string(),
        integer({ min: 1, max: 999 }),
        (given, family, namesake) => {
          const local = of(given, family, namesake);
          expect(parseAddrSpec(`${local}@x-anciens.example`)).not.toBeNull();
          expect(local).toMatch(/^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?\.1998$/);
        },
      ),
    );
  });
});
