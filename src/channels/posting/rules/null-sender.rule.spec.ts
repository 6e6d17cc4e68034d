import { describe, expect, it } from '@jest/globals';
import { aPost } from '../../../../test/builders/posting-context.js';
import { discard, pass } from '../rule.js';
import { nullSender } from './null-sender.rule.js';

describe('null sender', () => {
  it('discards the null reverse-path, however it is told', () => {
    for (const envelopeSender of [null, ''])
      expect(nullSender(aPost().message({ envelopeSender }).context)).toEqual(discard('null-sender'));
  });

  it('passes any other', () => expect(nullSender(aPost().context)).toEqual(pass));
});
