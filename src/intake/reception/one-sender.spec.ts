import { describe, expect, it } from '@jest/globals';
import { oneSender } from './one-sender.js';

describe('the sender of a mailing', () => {
  it.each([
    ['bounce-42-anne=home.example@verp.example', 'bounce-43-paul=work.example@verp.example'],
    ['bounce+1-7=anne@verp.example', 'bounce+2-14=paul@verp.example'],
    ['news+anne@verp.example', 'news+paul@verp.example'],
    ['prvs=4a5b6c=news@verp.example', 'prvs=7d8e9f=news@verp.example'],
    ['bounces-3f9ac2d1@verp.example', 'bounces-77b0e4aa@verp.example'],
    ['srs0=ab=cd=home.example=anne@verp.example', 'srs0=ef=gh=work.example=paul@verp.example'],
  ])('%s is that of %s', (one, other) => {
    expect(oneSender(one)).toBe(oneSender(other));
  });

  it.each([
    'paul75@home.example',
    'paul.martin@home.example',
    'jean.dupont1975@home.example',
    'marie-anne@home.example',
    'x2003@home.example',
    '',
  ])('%s is somebody’s own', sender => {
    expect(oneSender(sender)).toBe(sender);
  });

  it('is nobody’s of another domain', () => {
    expect(oneSender('news+a@one.example')).not.toBe(oneSender('news+a@two.example'));
  });
});
