import { describe, expect, it } from '@jest/globals';
import { assert, property, string } from 'fast-check';
import { plainText, quoted, readText, readThread, type ThreadFields } from './thread-words.js';

const ad: ThreadFields = {
  subject: ' Vélo de\nville ',
  text: 'Peu servi.\r\n\r\n',
  category: 'culture',
  adSide: 'offer',
  adCategory: 'sale',
  adPrice: '120 €',
  adPlace: ' Massy ',
};

describe('a thread as it was written', () => {
  it('is an ad where small ads are, with their own categories', () => {
    expect(readThread({ kind: 'ads' }, ad)).toEqual({
      subject: 'Vélo de ville',
      text: 'Peu servi.',
      category: '',
      ad: { side: 'offer', category: 'sale', price: '120 €', place: 'Massy' },
    });
  });

  it('is words elsewhere, whatever else came', () => {
    expect(readThread({ kind: 'discussion' }, ad)).toMatchObject({ category: 'culture', ad: null });
  });

  it('says all that is wrong at once', () => {
    const empty = {
      subject: '',
      text: ' \n',
      category: '',
      adSide: 'gift',
      adCategory: '',
      adPrice: '',
      adPlace: '',
    };
    const long = 'x'.repeat(61);
    expect(readThread({ kind: 'ads' }, { ...empty, adPrice: long, adPlace: long })).toEqual({
      faults: [
        'side-missing',
        'category-missing',
        'subject-missing',
        'price-too-long',
        'place-too-long',
        'text-missing',
      ],
    });
    expect(
      readThread({ kind: 'questions' }, { ...empty, subject: 'x'.repeat(121), text: 'x'.repeat(20_001) }),
    ).toEqual({
      faults: ['subject-too-long', 'text-too-long'],
    });
  });
});

describe('a thread nobody could see', () => {
  it('is one without a subject and a text', () => {
    const unseen = { ...ad, subject: '\u200B\u3164', text: '\u2060\n\u200B' };
    expect(readThread({ kind: 'discussion' }, unseen)).toEqual({
      faults: ['subject-missing', 'text-missing'],
    });
  });
});

describe('a text', () => {
  it('is kept as written, without what no page shows', () => {
    expect(readText('Bonjour,\0\r\n\r\n  • un\u001b[31m\rdeux  \n\n')).toEqual({
      text: 'Bonjour,\n\n  • un[31m\ndeux',
    });
    expect(readText('\u0007\n')).toEqual({ faults: ['text-missing'] });
  });

  it('stays the same when it is read again', () => {
    assert(property(string({ unit: 'binary' }), text => plainText(plainText(text)) === plainText(text)));
    expect(plainText(' a ')).toBe(' a');
  });

  it('is quoted line by line', () => {
    expect(quoted('Anne écrit :', 'Un\n\n> Deux')).toBe('Anne écrit :\n> Un\n>\n>> Deux\n\n');
  });
});
