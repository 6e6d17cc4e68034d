import { describe, expect, it } from '@jest/globals';
import { aliasFault, writtenAlias } from './alias-name.js';

describe('an alias', () => {
  it.each(['zorro', 'paul.martin', 'la-tour-98', 'x98'])('may be %s', alias => {
    expect(aliasFault(alias)).toBeNull();
  });

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
  ])('may not be %s: %s', (alias, fault) => {
    expect(aliasFault(alias)).toBe(fault);
  });

  it('is read with or without the domain, in any case', () => {
    expect(writtenAlias(' Zorro@X-Anciens.Example ', 'x-anciens.example')).toBe('zorro');
    expect(writtenAlias('Zorro', 'x-anciens.example')).toBe('zorro');
    expect(aliasFault(writtenAlias('zorro@elsewhere.example', 'x-anciens.example'))).toBe('shape');
  });
});
