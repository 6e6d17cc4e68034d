import { describe, expect, it } from '@jest/globals';
import { array, assert, constantFrom, property } from 'fast-check';
import { isSpokenAs, parseAuthenticationResults } from './authentication-results.js';

describe('Authentication-Results', () => {
  it('reads methods and their properties', () => {
    const parsed = parseAuthenticationResults(
      'mx.x.example 1; spf=pass smtp.mailfrom=a@b.example; dkim/1=fail reason="bad (x); y" header.d=b.example',
    );
    expect(parsed?.authservId).toBe('mx.x.example');
    expect(parsed?.methods.map(({ method, result }) => [method, result])).toEqual([
      ['spf', 'pass'],
      ['dkim', 'fail'],
    ]);
    expect(parsed?.methods[1]?.properties.get('reason')).toBe('bad (x); y');
    expect(parsed?.methods[1]?.properties.get('header.d')).toBe('b.example');
  });

  it('passes over nested comments, also those that hide a verdict', () => {
    const parsed = parseAuthenticationResults(
      '(a (b\\) ;) c) MX.Example (x; dkim=pass); dkim (y) = none (z)',
    );
    expect(parsed?.authservId).toBe('mx.example');
    expect(parsed?.methods.map(({ method, result }) => [method, result])).toEqual([['dkim', 'none']]);
  });

  it('keeps equal signs and quoted local parts of values', () => {
    const parsed = parseAuthenticationResults('m; dkim=pass header.b=ab/c= header.i="a;b"@d.example');
    expect(parsed?.methods[0]?.properties.get('header.b')).toBe('ab/c=');
    expect(parsed?.methods[0]?.properties.get('header.i')).toBe('a;b@d.example');
  });

  it('finds no method in "none" and no server in nothing', () => {
    expect(parseAuthenticationResults('mx.example; none')).toEqual({ authservId: 'mx.example', methods: [] });
    expect(parseAuthenticationResults(' (only) ')).toBeNull();
    expect(parseAuthenticationResults('; dkim=pass')).toBeNull();
  });

  it.each([
    'MX.ours; dkim=pass',
    String.raw`(\)) mx.ours; dkim=pass`,
    String.raw`"mx\.ours"; dkim=pass`,
    '(a (nested) one) "mx".ours 1; none',
    'mx.ours',
  ])('hears who speaks in %s', value => {
    expect(isSpokenAs('mx.Ours', value)).toBe(true);
  });

  it.each(['not-mx.ours; none', 'mx.ours.example; none', '(mx.ours) mx.other; none', '; mx.ours', ''])(
    'is not taken in by %s',
    value => expect(isSpokenAs('mx.ours', value)).toBe(false),
  );

  it('reads anything without failing', () => {
    const piece = constantFrom('(', ')', '\\', '"', ';', '=', ' ', 'dkim', 'pass', 'header.d', '.', '\0');
    assert(
      property(array(piece), pieces => {
        const parsed = parseAuthenticationResults(pieces.join(''));
        for (const { method } of parsed?.methods ?? []) expect(method).toBe(method.toLowerCase());
      }),
    );
  });

  it('takes time in proportion to the length', () => {
    for (const piece of ['(', '"', '\\', ';a=b', '=', 'a'])
      expect(() => parseAuthenticationResults(`m;${piece.repeat(250_000)}`)).not.toThrow();
  });
});
