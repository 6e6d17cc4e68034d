import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import { DkimSigner } from './dkim-signer.js';

const at = new Date();
const pem = { type: 'pkcs8', format: 'pem' } as const;
const rsa = signerWith(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export(pem).toString());
const ed25519 = signerWith(generateKeyPairSync('ed25519').privateKey.export(pem).toString());
const posted = [
  'From: Anne <anne@groupes.example>',
  'Subject: =?utf-8?Q?Go=C3=BBter?=  et \tsuite\r\n\t folded',
  'Message-ID: <1@groupes.example>',
  'List-Id: <golf.groupes.example>',
  'X-Kept: not signed\r\n',
].join('\r\n');
const own = 'To: bob@anciens.example\r\nList-Unsubscribe: <https://groupes.example/u/1>\r\n';

describe.each([
  ['rsa', rsa],
  ['ed25519', ed25519],
])('a signature by %s', (_kind, signer) => {
  const body = 'Bonjour  à\ttous \r\n\r\n.\r\nfin\r\n\r\n\r\n';

  it('holds', async () => {
    expect(await verdict(signer, await signed(signer, own, posted, body))).toBe('pass');
  });

  it('breaks when the body is changed', async () => {
    const message = await signed(signer, own, posted, body);
    expect(await verdict(signer, message.replace('fin', 'fini'))).toBe('neutral');
  });

  it.each([
    'Subject: another',
    'From: eve@evil.example',
    'List-Unsubscribe: <https://evil.example>',
    'Cc: x@y.example',
  ])('breaks when somebody adds "%s"', async line => {
    const message = await signed(signer, own, posted, body);
    expect(await verdict(signer, `${line}\r\n${message}`)).toBe('fail');
  });

  it('is one folded field without l=', async () => {
    const field = await signer.sign(posted, signer.bodyHash(Buffer.from(body)), at);
    expect(field).toMatch(/^DKIM-Signature: .*\r\n$/s);
    expect(Math.max(...field.split('\r\n').map(line => line.length))).toBeLessThanOrEqual(85);
    expect(field).not.toMatch(/[;\s]l=/);
  });

  it('holds for any header and body', async () => {
    await fc.assert(
      fc.asyncProperty(headers, bodies, async (lines, anyBody) => {
        expect(await verdict(signer, await signed(signer, own, `${posted}${lines}`, anyBody))).toBe('pass');
      }),
      { numRuns: 40 },
    );
  });
});

it('signs a whole header as it signs it in two parts', async () => {
  const hash = rsa.bodyHash(Buffer.from('x\r\n'));
  const whole = `${await rsa.sign(own + posted, hash, at)}${own}${posted}\r\nx\r\n`;
  expect(await verdict(rsa, whole)).toBe('pass');
});

it('knows the hash of an empty body', () => {
  // RFC 6376 §3.4.4 gives it.
  expect(rsa.bodyHash(Buffer.from(''))).toBe('47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=');
  expect(rsa.bodyHash(Buffer.from(' \r\n\r\n'))).toBe(rsa.bodyHash(Buffer.from('')));
});

it('refuses what is no key', () => {
  expect(() => signerWith('nothing')).toThrow('DKIM_KEY');
});

const word = fc.string({
  unit: fc.constantFrom('a', 'É', ' ', '\t', ':', ';', '=', '<', '>', '.'),
  maxLength: 20,
});
const headers = fc
  .array(fc.tuple(fc.constantFrom('Reply-To', 'Cc', 'References', 'List-Archive', 'X-Other'), word, word))
  .map(fields => fields.map(([name, first, more]) => `${name}: x${first}\r\n\t y${more}\r\n`).join(''));
const bodies = fc.string({
  unit: fc.constantFrom('a', 'é', ' ', '\t', '\r\n', '.', '\r\n\r\n', ' \r\n'),
  maxLength: 60,
});

function signerWith(privateKeyPem: string): DkimSigner {
  return new DkimSigner({ privateKeyPem, selector: 'vigie', domain: 'groupes.example' });
}

async function signed(
  signer: DkimSigner,
  ownLines: string,
  sameLines: string,
  body: string,
): Promise<string> {
  const hash = signer.bodyHash(Buffer.from(body));
  const [same, its] = [sameLines, ownLines].map(lines => Buffer.from(lines).toString('latin1'));
  const signature = await signer.signCopy(signer.prepare(same ?? ''), its ?? '', hash, at);
  return `${signature}${ownLines}${sameLines}\r\n${body}`;
}

async function verdict(signer: DkimSigner, message: string): Promise<string | undefined> {
  const { name, value } = signer.dnsRecord();
  const resolver = (asked: string) => Promise.resolve(asked === name ? [[value]] : []);
  const { results } = await dkimVerify(Buffer.from(message), { resolver });
  return results[0]?.status.result;
}
