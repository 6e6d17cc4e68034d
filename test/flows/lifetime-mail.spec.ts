import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import { KEY_RECORD, signed } from '../dns/zone.js';
import { Site } from './a-site.js';
import { copiesOf, CopyReceived, recipientsOf } from './copy-received.js';
import { letter, newMessageId } from './letter.js';

const anne = 'anne.martin.1987@members.example';
const bruno = 'bruno.petit.1999@members.example';
const sender = 'jean@courriel.example';
let site: Site;

beforeAll(async () => {
  site = await Site.open({ environment: { MEMBER_DOMAIN: 'members.example' } });
  await site.person('anne@home.example', 'Anne Martin', '--promotion', '1987');
  await site.person('bruno@home.example', 'Bruno Petit', '--promotion', '1999');
  await site.person('claude@home.example', 'Claude Absent', '--promotion', '1950');
  await site.query(`update person set deceased_on = '2025-01-01' where given_name = 'Claude'`);
  await site.list('golf@lists.example', [sender]);
});
afterAll(() => site.close());

async function forwarded(raw: string, messageId: string, to: readonly string[], from = sender) {
  const before = site.sink.received.length;
  const answer = await site.mailer.send(raw, { from, to });
  await site.quiet();
  return { answer, copies: copiesOf(site.sink.received.slice(before), messageId) };
}

describe('a mail to lifetime addresses', () => {
  it('arrives as it was written, below the fields of its way, and its signature holds', async () => {
    const messageId = newMessageId();
    const raw = await signed(
      letter({ from: sender, to: anne, messageId, text: 'Cher ami,\r\n.\r\n..\r\nÀ bientôt\t \r\n\r\n' }),
      'courriel.example',
    );
    const { copies } = await forwarded(raw, messageId, ['Anne.Martin.1987+Club@MEMBERS.example', bruno]);
    expect(recipientsOf(copies)).toEqual(['anne@home.example', 'bruno@home.example']);
    for (const copy of copies) {
      expect(copy.names.slice(0, 2)).toEqual(['delivered-to', 'received']);
      const own = copy.raw.slice(copy.raw.indexOf('\r\nDKIM-Signature:') + 2);
      expect(Buffer.from(own, 'latin1').toString()).toBe(raw);
      const { results } = await dkimVerify(Buffer.from(copy.raw, 'latin1'), {
        resolver: async () => [[KEY_RECORD]],
      });
      expect(results.map(({ status, signingDomain }) => [status.result, signingDomain])).toEqual([
        ['pass', 'courriel.example'],
      ]);
      expect(copy.returnPath).toMatch(/^srs\+[a-z2-7]{39}@members\.example$/);
    }
    expect(new Set(copies.map(copy => copy.value('delivered-to')))).toEqual(new Set([anne, bruno]));
  });

  it('comes back to its true sender when it bounces, and only as a bounce', async () => {
    const messageId = newMessageId();
    const { copies } = await forwarded(letter({ from: sender, to: anne, messageId }), messageId, [anne]);
    const returnPath = copies[0]?.returnPath.toUpperCase() ?? '';
    const report = letter({ from: 'mailer-daemon@home.example', to: returnPath, text: 'No such user' });
    expect(await site.mailer.send(report, { from: sender, to: [returnPath] })).toMatchObject({ code: 550 });
    const before = site.sink.received.length;
    expect(await site.mailer.send(report, { from: '', to: [returnPath] })).toMatchObject({ code: 250 });
    await site.quiet();
    const returned = site.sink.received.slice(before).map(message => new CopyReceived(message));
    expect(returned.map(({ to, returnPath: path }) => [to, path])).toEqual([[sender, '']]);
    expect(Buffer.from(returned[0]?.raw ?? '', 'latin1').toString()).toBe(report);
  });

  it('returns what comes back a few times, not for ever', async () => {
    const messageId = newMessageId();
    const { copies } = await forwarded(letter({ from: sender, to: anne, messageId }), messageId, [anne]);
    const to = [copies[0]?.returnPath ?? ''];
    const before = site.sink.received.length;
    for (let at = 0; at < 8; at++)
      expect(
        await site.mailer.send(letter({ from: 'd@home.example', to: anne }), { from: '', to }),
      ).toMatchObject({
        code: 250,
      });
    await site.quiet();
    expect(site.sink.received.length - before).toBe(5);
  });

  it('has no return path when it came without one', async () => {
    const messageId = newMessageId();
    const raw = letter({ from: 'mailer-daemon@courriel.example', to: anne, messageId });
    const { copies } = await forwarded(raw, messageId, [anne], '');
    expect(copies.map(({ returnPath }) => returnPath)).toEqual(['']);
  });

  it('goes together with a post to a list', async () => {
    const messageId = newMessageId();
    const raw = letter({ from: sender, to: `${anne}, golf@lists.example`, messageId });
    const { answer, copies } = await forwarded(raw, messageId, [anne, 'golf@lists.example']);
    expect(answer.code).toBe(250);
    expect(recipientsOf(copies)).toEqual(['anne@home.example', sender]);
  });

  it('is stopped when it comes round again', async () => {
    const messageId = newMessageId();
    const { copies } = await forwarded(letter({ from: sender, to: anne, messageId }), messageId, [anne]);
    const again = Buffer.from(copies[0]?.raw ?? '', 'latin1');
    const answer = await site.mailer.send(again, { from: sender, to: [anne] });
    expect(answer.text).toMatch(/^554 5\.4\.6 /);
  });
});

describe('an address', () => {
  it.each([
    ['that is nobody’s', 'nobody.here.1987@members.example', /^550 5\.1\.1 No such address here/],
    [
      'of somebody who died',
      'claude.absent.1950@members.example',
      /^550 5\.2\.1 This address no longer receives mail/,
    ],
    ['that we never made', `srs+${'a'.repeat(39)}@members.example`, /^550 5\.1\.1 /],
  ])('%s is refused at once', async (_, to, text) => {
    const answer = await site.mailer.send(letter({ from: sender, to }), { from: sender, to: [to] });
    expect(answer.text).toMatch(text);
  });

  it('of somebody under a measure receives all the same', async () => {
    await site.vigie.ask(
      'person',
      'suspend',
      'bruno@home.example',
      '--reason',
      'publicité',
      '--until',
      '2999-01-01',
    );
    const messageId = newMessageId();
    const { copies } = await forwarded(letter({ from: sender, to: bruno, messageId }), messageId, [bruno]);
    expect(recipientsOf(copies)).toEqual(['bruno@home.example']);
  });
});
