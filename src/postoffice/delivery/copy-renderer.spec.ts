import { describe, expect, it } from '@jest/globals';
import { createSecretKey, generateKeyPairSync } from 'node:crypto';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import { decodeToken, decodeUuidToken, parseVerp } from '../../foundation/mail/token.js';
import { CopyRenderer } from './copy-renderer.js';
import { DkimSigner } from './dkim-signer.js';
import { newLeaveMark } from './leave-mark.js';
import { type OutboundContent, renderContent } from './outbound-content.js';
import { vet } from './transport/vetting.js';
import { offersOf } from './transport/offers.js';

const secret = createSecretKey(Buffer.from('the secret of the site'));
const site = {
  mailDomain: 'x.example',
  memberDomain: 'members.example',
  publicUrl: 'https://x.example',
  secret,
};
const subscriptionId = '0a1b2c3d-0000-4000-8000-00000000abcd';
const anne = { id: '9223372036854775807', address: 'anne@ecole.example', subscriptionId };
const pem = generateKeyPairSync('rsa', { modulusLength: 2048 })
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString();
const signer = new DkimSigner({ privateKeyPem: pem, selector: 's', domain: 'x.example' });
const at = new Date();

describe('a copy', () => {
  const renderer = new CopyRenderer(site, null);

  it('has a return path of its own that names its delivery', () => {
    const { envelopeFrom, to } = renderer.unsigned(aPost('a'), anne);
    const [local = '', domain] = envelopeFrom.split('@');
    expect([domain, to]).toEqual(['x.example', 'anne@ecole.example']);
    expect(decodeToken('bounce', parseVerp(local) ?? '', secret)).toBe(9223372036854775807n);
  });

  it('has both fields of RFC 8058, and its token names the subscription', () => {
    const head = renderer.unsigned(aPost('a'), anne).head.toString();
    const token =
      /^List-Unsubscribe: <https:\/\/x\.example\/unsubscribe\/([a-z2-7]+)>, <mailto:golf-leave@x\.example>\r\n/.exec(
        head,
      )?.[1];
    expect(decodeUuidToken('unsubscribe', token ?? '', secret)).toBe(subscriptionId);
    expect(head).toContain('\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n');
    expect(head.endsWith('\r\n')).toBe(true);
  });

  it.each([
    ['a notice', { ...aPost('a'), leave: null }, anne],
    ['somebody without a subscription', aPost('a'), { ...anne, subscriptionId: null }],
  ])('for %s offers no way out of a list', (_who, content, to) => {
    expect(renderer.unsigned(content, to).head.toString()).not.toContain('Unsubscribe');
  });

  it('shares all below its own fields with the others', () => {
    const content = aPost('a');
    expect(renderer.unsigned(content, anne).body).toBe(content.rest);
    expect(content.rest.content.toString()).toBe('From: Anne <golf@x.example>\r\nSubject: a\r\n\r\ntext\r\n');
  });

  it.each(['a\rBcc: eve@evil.example', 'a\nBcc: eve@evil.example', 'a\r'])(
    'with the subject %j is refused',
    subject => {
      expect(vet(renderer.unsigned(aPost(subject), anne), offersOf(''))).toMatchObject({ code: 554 });
    },
  );

  it.each([
    ['anne@ecole.example', false],
    ['é@ecole.example', true],
  ])('for %s needs SMTPUTF8: %s', (address, needs) => {
    expect(renderer.unsigned(aPost('a'), { ...anne, address }).needsSmtpUtf8).toBe(needs);
  });

  it('stays unsigned where the site does not sign', async () => {
    const content = aPost('a');
    expect(await renderer.signed(content, anne, at)).toEqual(renderer.unsigned(content, anne));
  });
});

describe('a signed copy', () => {
  const renderer = new CopyRenderer(site, signer);

  it.each([
    ['ASCII', Buffer.from('Sortie')],
    ['UTF-8', Buffer.from('Été à la montagne')],
    ['Latin-1, as old programs write it', Buffer.from('Été', 'latin1')],
  ])('holds when its subject is %s', async (_charset, subject) => {
    const copy = await renderer.signed(aPost(subject), anne, at);
    const message = Buffer.concat([Buffer.from(copy.head), copy.body.content]);
    const { results } = await dkimVerify(message, { resolver: async () => [[signer.dnsRecord().value]] });
    expect(results.map(({ status }) => status.result)).toEqual(['pass']);
    expect(copy.head.toString()).toMatch(/h=[^;]*list-unsubscribe-post/i);
  });
});

describe('a copy of a letter', () => {
  const mark = newLeaveMark();
  const letter = renderContent({
    id: '2',
    leave: { kind: 'letter', mark },
    returnPath: 'verp',
    header: Buffer.from('From: Lettre <lettre@x.example>\r\nSubject: Mars\r\n'),
    body: Buffer.from(
      `.text \r\nleave:  https://x.example/unsubscribe/letter/${mark}\r\nhtml ${mark}\r\n\r\n`,
    ),
    is8bit: false,
  });
  const bob = { ...anne, id: '2', subscriptionId: '0a1b2c3d-0000-4000-8000-00000000dcba' };

  it('has its reader’s own token in its header and wherever the body leads out, and its signature holds', async () => {
    const renderer = new CopyRenderer(site, signer);
    for (const reader of [anne, bob]) {
      const { head, body } = await renderer.signed(letter, reader, at);
      const message = Buffer.concat([Buffer.from(head), body.content]);
      const tokens = message.toString().match(/\b[a-z2-7]{52}\b/g) ?? [];
      expect(tokens).toHaveLength(3);
      for (const token of tokens)
        expect(decodeUuidToken('letter', token, secret)).toBe(reader.subscriptionId);
      expect(decodeUuidToken('unsubscribe', tokens[0] ?? '', secret)).toBeNull();
      expect(body.stuffed.toString()).toBe(body.content.toString().replace('\n.', '\n..'));
      const { results } = await dkimVerify(message, { resolver: async () => [[signer.dnsRecord().value]] });
      expect(results.map(({ status }) => status.result)).toEqual(['pass']);
    }
  });

  it('leads out by one click', () => {
    const { head } = new CopyRenderer(site, null).unsigned(letter, anne);
    expect(head.toString()).toMatch(
      /^List-Unsubscribe: <https:\/\/x\.example\/unsubscribe\/letter\/[a-z2-7]{52}>\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n$/,
    );
  });

  it('is alike for all when nobody can leave what it is of', () => {
    const { head, body } = new CopyRenderer(site, null).unsigned({ ...letter, leave: null }, anne);
    expect([head, body]).toEqual(['', letter.rest]);
  });
});

function aPost(subject: string | Buffer): OutboundContent {
  const start = Buffer.from('From: Anne <golf@x.example>\r\nSubject: ');
  return renderContent({
    id: '1',
    leave: { kind: 'list', byMail: 'golf-leave@x.example' },
    returnPath: 'verp',
    header: Buffer.concat([start, Buffer.from(subject), Buffer.from('\r\n')]),
    body: Buffer.from('text'),
    is8bit: false,
  });
}
