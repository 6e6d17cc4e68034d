import { describe, expect, it } from '@jest/globals';
import { aliasFault, wearsName, writtenAlias } from './alias-name.js';

describe('an alias', () => {
  it.each(['zorro', 'paul.martin', 'la-tour-98', 'x98', 'marie.bureau', 'r2d2', 'axel'])(
    'may be %s',
    alias => {
      expect(aliasFault(alias)).toBeNull();
    },
  );

  it.each([
    ['ab', 'shape'],
    ['a'.repeat(41), 'shape'],
    ['.paul', 'shape'],
    ['paul..martin', 'shape'],
    ['paul+ski', 'shape'],
    ['paül', 'shape'],
    ['paul martin', 'shape'],
    ['', 'shape'],
    ['paul.martin.1998', 'lifetime'],
    ['paul.2042', 'lifetime'],
    ['postmaster', 'reserved'],
    ['president', 'reserved'],
    ['no.reply', 'reserved'],
    ['mailer-daemon', 'reserved'],
    ['president-ax', 'reserved'],
    ['support.vigie', 'reserved'],
    ['p0stmaster', 'reserved'],
    ['postmaster1', 'reserved'],
    ['x-tresorier-2027', 'reserved'],
    ['vice-president', 'reserved'],
    ['le-conseil', 'reserved'],
  ])('may not be %s: %s', (alias, fault) => {
    expect(aliasFault(alias)).toBe(fault);
  });

  it('is read with or without the domain, in any case', () => {
    expect(writtenAlias(' Zorro@X-Anciens.Example ', 'x-anciens.example')).toBe('zorro');
    expect(writtenAlias('Zorro', 'x-anciens.example')).toBe('zorro');
    expect(aliasFault(writtenAlias('zorro@elsewhere.example', 'x-anciens.example'))).toBe('shape');
  });

  it.each([
    'paul.martin',
    'paul-martin',
    'paulmartin',
    'martin.paul',
    'p.martin',
    'martin',
    'paul.martin-2',
    'paul.martin98',
    'paul.martin.pro',
  ])('%s is the name of paul.martin.1998', alias => {
    expect(wearsName(alias, 'paul.martin.1998')).toBe(true);
    expect(wearsName(alias, 'paul.martin-2.1998')).toBe(true);
  });

  it.each(['paul', 'zorro', 'martine', 'paul.durand', 'la-martingale'])(
    '%s is not the name of paul.martin.1998',
    alias => {
      expect(wearsName(alias, 'paul.martin.1998')).toBe(false);
    },
  );

  it('is nobody’s name because a short one stands in it', () => {
    expect(wearsName('oliwurst', 'li.wu.2001')).toBe(false);
    expect(wearsName('li-wu', 'li.wu.2001')).toBe(true);
  });
});
