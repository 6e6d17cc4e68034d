import { describe, expect, it } from '@jest/globals';
import { audienceText, namesIn, readAudience } from './draft-audience.js';

describe('whom an announcement is for', () => {
  it('is kept as it was chosen', () => {
    for (const text of ['everybody', 'promotion', 'group:x-golf', 'lists:golf,bridge'])
      expect(audienceText(readAudience(text))).toBe(text);
  });

  it('is everybody for whoever says nothing', () => {
    expect(readAudience('')).toEqual({ kind: 'everybody' });
    expect(readAudience('nonsense')).toEqual({ kind: 'everybody' });
  });

  it('reads names of lists as people separate them, each once', () => {
    expect(namesIn(' Golf, bridge@x-groupes.example;golf\nvoile ')).toEqual(['golf', 'bridge', 'voile']);
  });
});
