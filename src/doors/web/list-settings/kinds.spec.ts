import { describe, expect, it } from '@jest/globals';
import { familiesIn, kindsText } from './kinds.js';

describe('kinds of attachments', () => {
  it('are families and a rest, and the same text again', () => {
    const text = kindsText(['video', 'archives'], '.iso, model/*');
    expect(text).toBe('video/*,.zip,.rar,.7z,.iso,model/*');
    expect(familiesIn(text)).toEqual({ families: new Set(['video', 'archives']), rest: '.iso, model/*' });
    expect(kindsText([...familiesIn(text).families], familiesIn(text).rest)).toBe(text);
  });

  it('are no family when one of it is missing', () => {
    expect(familiesIn('.zip,.rar')).toEqual({ families: new Set(), rest: '.zip, .rar' });
    expect(familiesIn('')).toEqual({ families: new Set(), rest: '' });
  });
});
