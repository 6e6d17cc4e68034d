import { describe, expect, it } from '@jest/globals';
import { aPost } from '../../../../test/builders/posting-context.js';
import { hold, pass } from '../rule.js';
import { cascade } from './cascade.rule.js';

const plea = (recentPleas: number) => aPost().withText('Désabonnez-moi !').list({ recentPleas });

describe('cascade', () => {
  it('holds the plea after those of two other subscribers', () =>
    expect(cascade(plea(2).context)).toEqual(hold('plea-cascade', { authors: 3, minutes: 10 })));

  it('passes the first two', () => {
    for (const others of [0, 1]) expect(cascade(plea(others).context)).toEqual(pass);
  });

  it('passes what is no plea, however many there were', () =>
    expect(cascade(aPost().list({ recentPleas: 9 }).context)).toEqual(pass));

  it('passes where the brake never pulls itself', () =>
    expect(cascade(plea(9).list({ brakePosts: 0 }).context)).toEqual(pass));
});
