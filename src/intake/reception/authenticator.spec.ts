import { describe, expect, it } from '@jest/globals';
import { Config } from '../../foundation/config/config.js';
import { CidrBlock } from '../../foundation/config/cidr.js';
import type { Authentication } from '../../foundation/mail/authentication.js';
import { scanHeader } from '../../foundation/mail/header-block.js';
import { KEY_RECORD, sealed, signed, Zone } from '../../../test/dns/zone.js';
import { Authenticator } from './authenticator.js';
import { identityOf } from './identity.js';

const NOW = new Date();
const STRANGER = { address: '192.0.2.7', helo: 'mail.home.org', isTrustedRelay: false, isTls: false };
const RELAY = { ...STRANGER, address: '10.0.0.1', isTrustedRelay: true };
const CONFIG = Object.assign(new Config(), {
  authservId: 'mx.lists.example',
  trustedRelays: [CidrBlock.parse('10.0.0.0/8')],
});
const MESSAGE = 'From: Anne <anne@home.org>\r\nSubject: Golf\r\n\r\nSunday at ten.\r\n';
const REJECT = ['v=DMARC1; p=reject'];
const KEY = { 'TXT s._domainkey.home.org': [KEY_RECORD] };

class HurriedAuthenticator extends Authenticator {
  protected override readonly budgetMs = 40;
}

interface Case {
  zone?: Zone;
  client?: typeof STRANGER;
  sender?: string | null;
  author?: string;
  authenticator?: Authenticator;
  now?: Date;
}

async function authenticate(message: string, given: Case = {}): Promise<Authentication> {
  const authenticator = given.authenticator ?? new Authenticator(CONFIG, given.zone ?? new Zone({}));
  const raw = Buffer.from(message);
  return authenticator.authenticate({
    raw,
    header: scanHeader(raw),
    envelopeSender: given.sender === undefined ? 'anne@home.org' : given.sender,
    client: given.client ?? STRANGER,
    authorAddress: given.author ?? 'anne@home.org',
    now: given.now ?? NOW,
  });
}

function strength(authentication: Authentication): string {
  return identityOf(authentication, 'anne@home.org');
}

function publishing(spf: string): Zone {
  return new Zone({ 'TXT home.org': [spf] });
}

function told(verdict: string): string {
  return `Authentication-Results: MX.lists.example;\r\n ${verdict}\r\n`;
}

function judged(result: string, from: string): string {
  return `${told(`dmarc=${result} header.from=${from}`)}${MESSAGE}`;
}

describe('DKIM', () => {
  it('passes aligned', async () => {
    const zone = new Zone({ ...KEY, 'TXT _dmarc.home.org': REJECT });
    const result = await authenticate(await signed(MESSAGE, 'home.org'), { zone });
    expect(result.dkim).toEqual([{ result: 'pass', domain: 'home.org', isAligned: true }]);
    expect(result.dmarc).toEqual({ result: 'pass', policy: 'reject' });
    expect(strength(result)).toBe('proven');
  });

  it('aligns a subdomain unless the author asks for strictness', async () => {
    const message = await signed(MESSAGE, 'news.home.org');
    const records = { 'TXT s._domainkey.news.home.org': [KEY_RECORD] };
    const relaxed = await authenticate(message, { zone: new Zone(records) });
    expect(relaxed.dkim[0]).toMatchObject({ result: 'pass', isAligned: true });
    const zone = new Zone({ ...records, 'TXT _dmarc.home.org': ['v=DMARC1; p=reject; adkim=s'] });
    const strict = await authenticate(message, { zone });
    expect(strict.dkim[0]).toMatchObject({ result: 'pass', isAligned: false });
    expect(strength(strict)).toBe('contradicted');
  });

  it("proves nothing with somebody else's signature", async () => {
    const zone = new Zone({ 'TXT s._domainkey.other.org': [KEY_RECORD], 'TXT _dmarc.home.org': REJECT });
    const result = await authenticate(await signed(MESSAGE, 'other.org'), { zone });
    expect(result.dkim).toEqual([{ result: 'pass', domain: 'other.org', isAligned: false }]);
    expect(result.dmarc).toEqual({ result: 'fail', policy: 'reject' });
  });

  it('fails on a changed body', async () => {
    const changed = (await signed(MESSAGE, 'home.org')).replace('ten', 'six');
    expect((await authenticate(changed, { zone: new Zone(KEY) })).dkim[0]?.result).toBe('fail');
  });

  it.each(['l=4', 'L = 4', 'a=rsa-sha1'])('leaves signatures with %s aside', async tag => {
    const message = (await signed(MESSAGE, 'home.org')).replace('d=', `${tag}; d=`);
    expect((await authenticate(message, { zone: new Zone(KEY) })).dkim).toEqual([]);
  });

  it('considers ten signatures of a thousand', async () => {
    const many = Array.from({ length: 1000 }, (_, i) => `DKIM-Signature: v=1; d=d${i}.org; s=s; b=AA\r\n`);
    const zone = new Zone({});
    const result = await authenticate(many.join('') + MESSAGE, { zone });
    expect(result.dkim.length).toBeLessThanOrEqual(10);
    expect(zone.asked.filter(name => name.includes('_domainkey')).length).toBeLessThanOrEqual(10);
  });

  it('proves no author when there are two', async () => {
    const twice = await signed(`From: boss@other.org\r\n${MESSAGE}`, 'home.org');
    const result = await authenticate(twice, { zone: new Zone({ ...KEY, 'TXT _dmarc.home.org': REJECT }) });
    expect(result.dmarc).toEqual({ result: 'permerror', policy: 'reject' });
    expect(strength(result)).toBe('unproven');
  });

  it('leaves a header folded sixty thousand times unread', async () => {
    const message = `DKIM-Signature: v=1; d=home.org; s=s; b=AA\r\nX: y\r\n${' z\r\n'.repeat(60_000)}${MESSAGE}`;
    expect((await authenticate(message)).dkim).toEqual([]);
  });
});

describe('ARC', () => {
  const zone = new Zone({ 'TXT s._domainkey.list.org': [KEY_RECORD] });

  it('is verified, and proves no author', async () => {
    const result = await authenticate(await sealed(MESSAGE, 'list.org'), { zone });
    expect([result.arc, strength(result)]).toEqual(['pass', 'unproven']);
    const broken = (await sealed(MESSAGE, 'list.org')).replace('ten', 'six');
    expect((await authenticate(broken, { zone })).arc).toBe('fail');
  });

  it('is left aside beyond ten sets', async () => {
    const sets = Array.from({ length: 40 }, (_, i) => `ARC-Seal: i=${i + 1}; d=a${i}.org; s=s; b=AA\r\n`);
    const silent = new Zone({});
    expect((await authenticate(sets.join('') + MESSAGE, { zone: silent })).arc).toBe('none');
    expect(silent.asked.some(name => name.includes('_domainkey'))).toBe(false);
  });
});

describe('SPF', () => {
  it('passes and fails by the address of the client', async () => {
    const pass = await authenticate(MESSAGE, { zone: publishing('v=spf1 ip4:192.0.2.0/24 -all') });
    expect(pass.spf).toEqual({ result: 'pass', domain: 'home.org' });
    expect(strength(pass)).toBe('unproven');
    const fail = await authenticate(MESSAGE, { zone: publishing('v=spf1 -all') });
    expect(fail.spf).toEqual({ result: 'fail', domain: 'home.org' });
    expect(strength(fail)).toBe('contradicted');
  });

  it('looks at HELO for the null sender', async () => {
    const zone = new Zone({ 'TXT mail.home.org': ['v=spf1 -all'] });
    const { spf: found } = await authenticate(MESSAGE, { zone, sender: null });
    expect(found).toEqual({ result: 'fail', domain: 'mail.home.org' });
  });

  it("says nothing for our own relay's address, but knows the client the relay names", async () => {
    const zone = new Zone({ 'TXT home.org': ['v=spf1 -all'], 'TXT _dmarc.home.org': REJECT });
    const direct = await authenticate(MESSAGE, { zone, client: RELAY });
    expect(direct.spf).toEqual({ result: 'none', domain: 'home.org' });
    expect(direct.dmarc).toEqual({ result: 'neutral', policy: 'reject' });
    const named = await authenticate(MESSAGE, { zone, client: { ...RELAY, address: '192.0.2.7' } });
    expect(named.spf.result).toBe('fail');
    expect(strength(named)).toBe('contradicted');
  });

  it('ends a chain of includes', async () => {
    const chain = Array.from({ length: 40 }, (_, i): [string, string[]] => [
      `TXT ${i === 0 ? 'home' : `i${i}`}.org`,
      [`v=spf1 include:i${i + 1}.org -all`],
    ]);
    const zone = new Zone(Object.fromEntries(chain));
    expect((await authenticate(MESSAGE, { zone })).spf.result).toBe('permerror');
    expect(zone.asked.length).toBeLessThan(20);
  });
});

describe('DMARC', () => {
  it.each(['none', 'quarantine', 'reject'] as const)('knows p=%s, with or without a pass', async policy => {
    const dmarc = { 'TXT _dmarc.home.org': [`v=DMARC1; p=${policy}`] };
    const fail = await authenticate(MESSAGE, { zone: new Zone(dmarc) });
    expect(fail.dmarc).toEqual({ result: 'fail', policy });
    expect(strength(fail)).toBe(policy === 'none' ? 'unproven' : 'contradicted');
    const spf = { 'TXT home.org': ['v=spf1 ip4:192.0.2.7 -all'] };
    const pass = await authenticate(MESSAGE, { zone: new Zone({ ...dmarc, ...spf }) });
    expect(pass.dmarc).toEqual({ result: 'pass', policy });
    expect(strength(pass)).toBe('proven');
  });

  it('falls back to the organisational domain and its sp=', async () => {
    const zone = new Zone({ 'TXT _dmarc.home.org': ['v=DMARC1; p=none; sp=reject'] });
    const message = MESSAGE.replace('home.org', 'lab.home.org');
    const result = await authenticate(message, { zone, author: 'anne@lab.home.org' });
    expect(result.dmarc).toEqual({ result: 'fail', policy: 'reject' });
  });

  it('is unknown while the DNS is out of reach', async () => {
    const result = await authenticate(MESSAGE, { zone: new Zone({ 'TXT _dmarc.home.org': 'ESERVFAIL' }) });
    expect(result.dmarc).toEqual({ result: 'temperror', policy: 'unknown' });
    expect(strength(result)).toBe('unproven');
  });

  it('does not fail while a key of the author might still vouch', async () => {
    const zone = new Zone({ 'TXT s._domainkey.home.org': 'ETIMEOUT', 'TXT _dmarc.home.org': REJECT });
    const own = await authenticate(await signed(MESSAGE, 'home.org'), { zone });
    expect(own.dmarc).toEqual({ result: 'temperror', policy: 'reject' });
    const dead = new Zone({ 'TXT s._domainkey.dead.org': 'ETIMEOUT', 'TXT _dmarc.home.org': REJECT });
    const forged = await authenticate(await signed(MESSAGE, 'dead.org'), { zone: dead });
    expect(strength(forged)).toBe('contradicted');
  });
});

describe('a trusted relay', () => {
  it('is believed', async () => {
    const header = told('dkim=pass (2048) header.i=@news.home.org; spf=pass smtp.mailfrom=anne@home.org');
    const result = await authenticate(header + MESSAGE, { client: RELAY });
    expect(result).toMatchObject({ source: 'trusted-relay', spf: { result: 'pass', domain: 'home.org' } });
    expect(result.dkim).toEqual([{ result: 'pass', domain: 'news.home.org', isAligned: true }]);
    expect(strength(result)).toBe('proven');
  });

  it('is believed on DMARC of this author alone, while the policy is still looked up', async () => {
    const zone = new Zone({ 'TXT _dmarc.home.org': REJECT });
    const own = await authenticate(judged('pass', 'home.org'), { client: RELAY, zone });
    expect(own.dmarc).toEqual({ result: 'pass', policy: 'reject' });
    const other = await authenticate(judged('pass', 'other.org'), { client: RELAY, zone });
    expect(strength(other)).toBe('unproven');
    const failed = await authenticate(judged('fail', 'home.org'), { client: RELAY, zone });
    expect(strength(failed)).toBe('contradicted');
  });

  it('speaks by the topmost header of our name', async () => {
    const message = `Authentication-Results: else.org; none\r\n${told('dkim=fail header.d=home.org')}`;
    const result = await authenticate(`${message}${told('dmarc=pass')}${MESSAGE}`, { client: RELAY });
    expect(strength(result)).toBe('unproven');
  });

  it('is not whoever forges its header', async () => {
    const result = await authenticate(`${told('dmarc=pass header.from=home.org')}${MESSAGE}`);
    expect(result.source).toBe('checked-here');
    expect(result.dmarc.result).toBe('none');
  });
});

describe('the DNS', () => {
  it('is never asked about reserved domains', async () => {
    const zone = new Zone({});
    const message = await signed(MESSAGE.replace('home.org', 'home.example'), 'home.example');
    const given = { zone, sender: 'anne@mail.test', author: 'anne@home.example' };
    const result = await authenticate(message, given);
    expect(result.dmarc).toEqual({ result: 'none', policy: 'absent' });
    expect(zone.asked).toEqual([]);
  });

  it('has one budget for all questions of a message', async () => {
    const hung = ['TXT home.org', 'TXT _dmarc.home.org', 'TXT s._domainkey.home.org'];
    const zone = new Zone(Object.fromEntries(hung.map(name => [name, 'hangs'])));
    const authenticator = new HurriedAuthenticator(CONFIG, zone);
    const start = performance.now();
    const result = await authenticate(await signed(MESSAGE, 'home.org'), { authenticator });
    expect(performance.now() - start).toBeLessThan(1000);
    expect(result.spf.result).toBe('temperror');
    expect(result.dmarc).toEqual({ result: 'temperror', policy: 'unknown' });
    expect(strength(result)).toBe('unproven');
  });

  it('is left alone for a minute about what it failed at', async () => {
    const zone = new Zone({ 'TXT _dmarc.home.org': 'ESERVFAIL' });
    const authenticator = new Authenticator(CONFIG, zone);
    const asked = (): number => zone.asked.filter(name => name === 'TXT _dmarc.home.org').length;
    const after = (seconds: number): Case => ({
      authenticator,
      now: new Date(NOW.getTime() + seconds * 1000),
    });
    await authenticate(MESSAGE, after(0));
    const again = await authenticate(MESSAGE, after(59));
    expect([asked(), again.dmarc.policy]).toEqual([1, 'unknown']);
    await authenticate(MESSAGE, after(61));
    expect(asked()).toBe(2);
  });
});
