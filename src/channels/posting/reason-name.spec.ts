import { describe, expect, it } from '@jest/globals';
import { languages } from '../../foundation/i18n/language.js';
import { postingFr } from './posting.fr.js';
import { reasonName } from './reason-name.js';

describe('names of reasons', () => {
  it('has a short one of its own for each code, without figures', () => {
    const codes = Object.keys(postingFr.why);
    for (const language of languages) {
      const named = codes.map(code => reasonName(language, code));
      expect(new Set(named).size).toBe(codes.length);
      for (const name of named) expect(name).toMatch(/^\p{Lu}[^\d.…]{3,34}$/u);
      expect(named.join(' ')).not.toContain('undefined');
    }
  });

  it('names a code of a newer version by itself, even an odd one', () => {
    for (const code of ['brand-new', 'constructor', '__proto__'])
      for (const language of languages) expect(reasonName(language, code)).toBe(code);
  });
});
