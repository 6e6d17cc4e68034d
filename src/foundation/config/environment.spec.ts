import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { siteAddress } from './config.js';
import { readConfig } from './environment.js';
import { ConfigError } from './reader.js';

const folder = mkdtempSync(join(tmpdir(), 'vigie-config-'));
const pem = join(folder, 'key.pem');
const notPem = join(folder, 'text.pem');
writeFileSync(pem, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
const ecPem = join(folder, 'ec.pem');
const shortPem = join(folder, 'short.pem');
const { privateKey: ecKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const { privateKey: shortKey } = generateKeyPairSync('rsa', { modulusLength: 512 });
writeFileSync(ecPem, ecKey.export({ type: 'pkcs8', format: 'pem' }));
writeFileSync(shortPem, shortKey.export({ type: 'pkcs8', format: 'pem' }));
writeFileSync(notPem, '-----BEGIN PRIVATE KEY-----\nnothing\n-----END PRIVATE KEY-----\n');
afterAll(() => rmSync(folder, { recursive: true }));

describe('an empty environment', () => {
  const config = readConfig({});

  it('is a working demonstration', () => {
    expect([config.demo, config.databaseUrl, config.relayUrl, config.isDemoOpen]).toEqual([
      true,
      null,
      null,
      false,
    ]);
    expect([...config.doors]).toEqual(['web', 'smtp', 'jobs']);
    expect(config.publicUrl).toBe('http://localhost:3000');
    expect(siteAddress(config, 'golf')).toBe('golf@x-groupes.example');
    expect(config.authservId).toBe('mx.x-groupes.example');
    expect(config.trustedRelays.map(({ text }) => text)).toEqual(['127.0.0.1/32', '::1/128']);
  });

  it('cannot be changed', () => {
    expect(() => Object.assign(config, { webPort: 1 })).toThrow(TypeError);
  });

  it('is the same as one of empty values', () => {
    const names = [
      'WEB_PORT',
      'DATABASE_URL',
      'DEMO',
      'DOORS',
      'SECRET',
      'DKIM_KEY',
      'PUBLIC_URL',
      'LMTP_PORT',
    ];
    expect(readConfig(Object.fromEntries(names.map(name => [name, ' '])))).toEqual(config);
  });
});

describe('a setting', () => {
  it.each([
    [{ DATABASE_URL: 'postgres://u@h/d' }, 'demo', false],
    [{ RELAY_URL: 'smtp://relay:25' }, 'demo', false],
    [{ RELAY_URL: 'smtp://relay:25', DEMO: '1' }, 'demo', true],
    [{ WEB_PORT: '8080' }, 'publicUrl', 'http://localhost:8080'],
    [{ PUBLIC_URL: 'https://a.example/x//' }, 'publicUrl', 'https://a.example/x'],
    [{ PUBLIC_URL: 'https://é.example/à' }, 'publicUrl', 'https://xn--9ca.example/%C3%A0'],
    [{ PUBLIC_URL: 'https://a.example/\r\nBcc:x' }, 'publicUrl', 'https://a.example/Bcc:x'],
    [{ MAIL_DOMAIN: 'Été.Example' }, 'mailDomain', 'xn--t-9fab.example'],
    [{ DNS_SERVERS: '192.0.2.1, [::1]:53' }, 'dnsServers', ['192.0.2.1', '[::1]:53']],
    [{ DKIM_KEY: 'none' }, 'dkimKey', 'none'],
    [{ LMTP_PORT: '24' }, 'doors', new Set(['web', 'smtp', 'lmtp', 'jobs'])],
    [{ DOORS: 'jobs, web' }, 'doors', new Set(['web', 'jobs'])],
    [{ SECRET: 'sixteen letters!' }, 'secret', 'sixteen letters!'],
    [{ SMTP_PORT: '0' }, 'smtpPort', 0],
    [{ SMTP_PORT: '65535' }, 'smtpPort', 65_535],
  ])('%j makes %s %j', (environment, name, expected) => {
    expect(readConfig(environment)).toMatchObject({ [name]: expected });
  });

  it('of DKIM reads the key of a file', () => {
    expect(readConfig({ DKIM_KEY: pem }).dkimKey).toContain('PRIVATE KEY');
  });

  it.each([
    ['DATABASE_URL', 'mysql://h/d'],
    ['RELAY_URL', 'relay:25'],
    ['DEMO', 'yes'],
    ['DOORS', 'web,ftp'],
    ['DOORS', ','],
    ['WEB_PORT', '65536'],
    ['WEB_PORT', '-1'],
    ['SMTP_PORT', '2525x'],
    ['PUBLIC_URL', 'ftp://a.example'],
    ['PUBLIC_URL', 'https://a.example/?x=1'],
    ['PUBLIC_URL', 'https://a.example/#'],
    ['PUBLIC_URL', 'https://me:pw@a.example/'],
    ['MAX_MESSAGE_BYTES', '0'],
    ['MAX_MESSAGE_BYTES', '1e6'],
    ['MAIL_DOMAIN', 'a b'],
    ['MAIL_DOMAIN', 'a"b.example'],
    ['MAIL_DOMAIN', 'a..example'],
    ['MAIL_DOMAIN', 'me@a.example'],
    ['AUTHSERV_ID', 'a;b'],
    ['TRUSTED_RELAYS', '127.0.0.1,nowhere'],
    ['DNS_SERVERS', '1.1.1.1,'],
    ['DNS_SERVERS', 'dns.example'],
    ['SECRET', 'fifteen letters'],
    ['DKIM_KEY', '/nowhere/key.pem'],
    ['DKIM_KEY', notPem],
    ['DKIM_KEY', ecPem],
    ['DKIM_KEY', shortPem],
    ['SMTP_TLS_KEY', folder],
    ['SMTP_TLS_CERT', pem],
    ['TIME_ZONE', 'Europe/Nowhere'],
    ['LOG_LEVEL', 'loud'],
    ['LMTP_PORT', 'x'],
  ])('%s=%s stops the start by its name, and does not tell its value', (name, text) => {
    const error = failure({ [name]: text });
    expect(error.problems.join()).toContain(name);
    expect(error.message.includes('fifteen')).toBe(false);
  });

  it('that opens the policy door without a port stops the start', () => {
    expect(failure({ DOORS: 'web,policy' }).problems).toEqual([
      'POLICY_PORT must be set to open the door policy',
    ]);
    expect(readConfig({ POLICY_PORT: '10031' }).doors.has('policy')).toBe(true);
    expect(readConfig({}).doors.has('policy')).toBe(false);
  });

  it('that opens lmtp without a port stops the start', () => {
    expect(failure({ DOORS: 'lmtp' }).problems).toEqual(['LMTP_PORT must be set to open the door lmtp']);
  });

  it('is one of all those named when several are wrong', () => {
    expect(failure({ WEB_PORT: 'a', SMTP_PORT: 'b', DEMO: 'c' }).problems).toHaveLength(3);
  });
});

function failure(environment: Record<string, string>): ConfigError {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error;
  }
  throw new Error('the start was not stopped');
}

describe('single sign-on', () => {
  const whole = {
    OIDC_ISSUER: 'https://login.example.org/a',
    OIDC_CLIENT_ID: 'vigie',
    OIDC_CLIENT_SECRET: 's',
  };

  it('is there with all three settings, and not without any', () => {
    expect(readConfig(whole).oidc).toEqual({
      issuer: 'https://login.example.org/a',
      clientId: 'vigie',
      clientSecret: 's',
    });
    expect(readConfig({}).oidc).toBeNull();
  });

  it('says which of the three are missing', () => {
    expect(() => readConfig({ ...whole, OIDC_CLIENT_SECRET: ' ' })).toThrow(
      'OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET must be set together: only OIDC_ISSUER, OIDC_CLIENT_ID is',
    );
  });

  it.each(['http://login.example.org', 'login.example.org', 'https://login.example.org/?a'])(
    'refuses the issuer %s',
    issuer =>
      expect(() => readConfig({ ...whole, OIDC_ISSUER: issuer })).toThrow('OIDC_ISSUER must be an https'),
  );

  it('takes plain http on this very machine', () => {
    expect(readConfig({ ...whole, OIDC_ISSUER: 'http://127.0.0.1:9000' }).oidc?.issuer).toBe(
      'http://127.0.0.1:9000',
    );
  });
});
