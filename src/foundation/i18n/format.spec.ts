import { describe, expect, it } from '@jest/globals';
import { bytes, counted, dateAndTime, number, shortDateAndTime } from './format.js';
import { preferredLanguage } from './language.js';

const at = new Date('2026-11-22T13:05:00Z');

describe('a figure', () => {
  it.each([
    [0, '0 octet', '0 bytes'],
    [1, '1 octet', '1 byte'],
    [999, '999 octets', '999 bytes'],
    [1_000, '1 ko', '1 kB'],
    [1_250_000, '1,3 Mo', '1.3 MB'],
    [999_949, '999,9 ko', '999.9 kB'],
    [999_950, '1 Mo', '1 MB'],
    [26_214_400, '26,2 Mo', '26.2 MB'],
    [5e12, '5 000 Go', '5,000 GB'],
  ])('of %i bytes is “%s”, “%s”', (count, fr, en) => {
    expect([plain(bytes('fr', count)), plain(bytes('en', count))]).toEqual([fr, en]);
  });

  it('is counted as each language does', () => {
    const of = (count: number) => [
      plain(counted('fr', count, 'message', 'messages')),
      plain(counted('en', count, 'message', 'messages')),
    ];
    expect([of(0), of(1), of(2)]).toEqual([
      ['0 message', '0 messages'],
      ['1 message', '1 message'],
      ['2 messages', '2 messages'],
    ]);
    expect([plain(number('fr', 17_000)), number('en', 17_000)]).toEqual(['17 000', '17,000']);
  });
});

describe('a date', () => {
  it('is told in the time zone of the site', () => {
    expect(dateAndTime('fr', at, 'Europe/Paris')).toMatch(/^dimanche 22 novembre 2026 à 14:05$/);
    expect(shortDateAndTime('en', at, 'America/New_York')).toMatch(/^22 Nov 2026, 08:05$/);
  });
});

describe('the language a browser asks for', () => {
  it.each([
    [undefined, 'fr'],
    ['', 'fr'],
    ['en-GB,en;q=0.9,fr;q=0.8', 'en'],
    ['fr;q=0.5, en;q=0.7', 'en'],
    ['de, en;q=0.2', 'en'],
    ['de, es', 'fr'],
    ['en;q=0', 'fr'],
    ['EN', 'en'],
    ['enm', 'fr'],
    ['en;q=oops, fr;q=0.1', 'fr'],
    ['*', 'fr'],
  ])('by %j is %s', (header, language) => {
    expect(preferredLanguage(header)).toBe(language);
  });
});

function plain(text: string): string {
  return text.replaceAll(/[\u00A0\u202F]/g, ' ');
}
