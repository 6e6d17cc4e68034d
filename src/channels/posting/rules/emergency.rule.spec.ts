import { describe, expect, it } from '@jest/globals';
import { aPost } from '../../../../test/builders/posting-context.js';
import { hold, pass } from '../rule.js';
import { emergency } from './emergency.rule.js';

describe('emergency', () => {
  const { now } = aPost().context;
  const brakedUntil = (milliseconds: number) =>
    aPost().list({ heldUntil: new Date(now.getTime() + milliseconds) }).context;

  it('holds until the moment it names', () =>
    expect(emergency(brakedUntil(1))).toEqual(hold('emergency-held')));

  it('passes from that moment on', () => {
    for (const milliseconds of [0, -1]) expect(emergency(brakedUntil(milliseconds))).toEqual(pass);
  });

  it('passes when there is no brake', () => expect(emergency(aPost().context)).toEqual(pass));
});
