import { describe, expect, it } from '@jest/globals';
import { aPost } from '../../../../test/builders/posting-context.js';
import { hold, pass } from '../rule.js';
import { bccOnly } from './bcc-only.rule.js';

describe('bcc only', () => {
  const blind = aPost().message({ namesList: false });

  it('passes a post that names the list', () => expect(bccOnly(aPost().context)).toEqual(pass));

  it('holds one that does not', () => expect(bccOnly(blind.context)).toEqual(hold('bcc-only')));

  it('says nothing of a message that could not be read', () =>
    expect(bccOnly(blind.unreadable('header-too-large').context)).toEqual(pass));
});
