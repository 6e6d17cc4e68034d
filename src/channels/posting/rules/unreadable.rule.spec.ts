import { describe, expect, it } from '@jest/globals';
import { aPost } from '../../../../test/builders/posting-context.js';
import { hold, pass } from '../rule.js';
import { unreadable } from './unreadable.rule.js';

describe('unreadable', () => {
  it('holds what could not be parsed, and tells the cause', () =>
    expect(unreadable(aPost().unreadable('too-deep').context)).toEqual(
      hold('unreadable', { cause: 'too-deep' }),
    ));

  it('passes the rest', () => expect(unreadable(aPost().context)).toEqual(pass));
});
