import { describe, expect, it } from '@jest/globals';
import { aPost } from '../../../../test/builders/posting-context.js';
import { hold, pass } from '../rule.js';
import { namedRecipients } from './named-recipients.rule.js';

describe('named recipients', () => {
  it('passes at the limit', () =>
    expect(namedRecipients(aPost().message({ namedRecipientCount: 10 }).context)).toEqual(pass));

  it('holds above it', () =>
    expect(namedRecipients(aPost().message({ namedRecipientCount: 11 }).context)).toEqual(
      hold('too-many-recipients', { named: 11, limit: 10 }),
    ));
});
