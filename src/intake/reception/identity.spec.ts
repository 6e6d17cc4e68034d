import { describe, expect, it } from '@jest/globals';
import type { Authentication } from '../../foundation/mail/authentication.js';
import { identityOf } from './identity.js';

const NOTHING: Authentication = {
  spf: { result: 'none', domain: null },
  dkim: [],
  dmarc: { result: 'none', policy: 'absent' },
  arc: 'none',
  source: 'checked-here',
};
const SPF_FAIL = { result: 'fail', domain: 'home.org' } as const;

function strength(part: Partial<Authentication>): string {
  return identityOf({ ...NOTHING, ...part }, 'anne@home.org');
}

describe('identity', () => {
  it('is proven by a session, an aligned signature or DMARC', () => {
    expect(strength({ source: 'web-session' })).toBe('proven');
    expect(strength({ dkim: [{ result: 'pass', domain: 'home.org', isAligned: true }] })).toBe('proven');
    expect(strength({ dmarc: { result: 'pass', policy: 'none' } })).toBe('proven');
  });

  it('is not proven by a signature of somebody else, a broken one or SPF alone', () => {
    expect(strength({ dkim: [{ result: 'pass', domain: 'list.org', isAligned: false }] })).toBe('unproven');
    expect(strength({ dkim: [{ result: 'fail', domain: 'home.org', isAligned: true }] })).toBe('unproven');
    expect(strength({ spf: { result: 'pass', domain: 'home.org' } })).toBe('unproven');
  });

  it('is contradicted by quarantine and reject that fail', () => {
    expect(strength({ dmarc: { result: 'fail', policy: 'quarantine' } })).toBe('contradicted');
    expect(strength({ dmarc: { result: 'fail', policy: 'reject' } })).toBe('contradicted');
  });

  it('is unproven under a policy that asks for nothing, or cannot be asked', () => {
    expect(strength({ dmarc: { result: 'fail', policy: 'none' } })).toBe('unproven');
    expect(strength({ dmarc: { result: 'temperror', policy: 'unknown' }, spf: SPF_FAIL })).toBe('unproven');
    expect(strength({ dmarc: { result: 'temperror', policy: 'reject' } })).toBe('unproven');
    expect(strength({ dmarc: { result: 'neutral', policy: 'reject' } })).toBe('unproven');
  });

  it('is contradicted by SPF of its own domain when DMARC asks for nothing', () => {
    expect(strength({ spf: SPF_FAIL })).toBe('contradicted');
    expect(strength({ spf: SPF_FAIL, dmarc: { result: 'fail', policy: 'none' } })).toBe('contradicted');
    expect(strength({ spf: { result: 'fail', domain: 'forwarder.org' } })).toBe('unproven');
    expect(strength({ spf: { result: 'softfail', domain: 'home.org' } })).toBe('unproven');
  });
});
