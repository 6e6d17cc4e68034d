import { describe, expect, it } from '@jest/globals';
import { readGroupSettings } from './group-settings.js';

const good = {
  name: ' X-Voile ',
  description: 'Régates\r\net sorties',
  kind: 'leisure',
  region: 'Bretagne',
  subjects: 'mer, voile ;mer,,  régates  de nuit',
  visibility: 'public',
  joining: 'asked',
  membersVisibleTo: 'members',
  welcomeText: '',
  goodbyeText: '',
};

describe('the settings of a group', () => {
  it('are read from a form', () => {
    expect(readGroupSettings(good)).toMatchObject({
      settings: {
        name: 'X-Voile',
        description: 'Régates\net sorties',
        subjects: ['mer', 'voile', 'régates de nuit'],
      },
    });
  });

  it.each([
    ['name', ' '],
    ['name', 'a\u0007b'],
    ['name', 'a'.repeat(121)],
    ['kind', 'secret'],
    ['region', 'a'.repeat(81)],
    ['subjects', 'a'.repeat(41)],
    ['subjects', Array.from({ length: 13 }, (_, i) => `s${i}`).join(',')],
    ['visibility', ''],
    ['joining', 'closed'],
    ['membersVisibleTo', 'everybody'],
    ['welcomeText', 'a'.repeat(4_001)],
  ] as const)('say that %s can’t be %j', (key, value) => {
    expect(readGroupSettings({ ...good, [key]: value })).toEqual({ wrong: new Set([key]) });
  });

  it('are all needed', () => {
    expect(readGroupSettings({})).toEqual({
      wrong: new Set(['name', 'kind', 'visibility', 'joining', 'membersVisibleTo']),
    });
  });
});
