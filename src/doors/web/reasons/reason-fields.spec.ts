import { describe, expect, it } from '@jest/globals';
import { reasonFaults, reasonWordsIn } from './reason-fields.js';

describe('the form of a reason kept ready', () => {
  it('is read by the fields that bear its id, trimmed', () => {
    const body = { title: 'Nouveau', 'title-t1': ' Hors sujet ', 'textFr-t1': 'Non.\0', textEn: ['no'] };
    expect(reasonWordsIn(body, 't1')).toEqual({ title: 'Hors sujet', textFr: 'Non.', textEn: '' });
    expect(reasonWordsIn(undefined, null)).toEqual({ title: '', textFr: '', textEn: '' });
  });

  it('wants a name, and a text in one of the languages', () => {
    expect(reasonFaults({ title: '', textFr: '', textEn: '' })).toEqual({
      title: 'missing',
      textFr: 'missing',
    });
    expect(reasonFaults({ title: 'Off topic', textFr: '', textEn: 'No.' })).toEqual({});
  });

  it('takes no text that would be cut in silence', () => {
    const words = { title: 'a'.repeat(81), textFr: 'a'.repeat(5_000), textEn: 'a'.repeat(5_001) };
    expect(reasonFaults(words)).toEqual({ title: 'too-long', textEn: 'too-long' });
  });
});
