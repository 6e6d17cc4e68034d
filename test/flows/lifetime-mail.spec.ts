import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import { KEY_RECORD, signed } from '../dns/zone.js';
import { Site } from './a-site.js';
import { Browser } from './browser.js';
import { copiesOf, CopyReceived, recipientsOf } from './copy-received.js';
import { bare, letter, newMessageId } from './letter.js';
import { until } from './until.js';

const anne = 'anne.martin.1987@members.example';
const bruno = 'bruno.petit.1999@members.example';
const sender = 'jean@courriel.example';
let site: Site;

beforeAll(async () => {
  site = await Site.open({
    environment: { MEMBER_DOMAIN: 'members.example' },
    sink: {
      refuseRecipient: to => {
        if (to.startsWith('refused@')) return '550 5.1.1 <refused@home.example> unknown';
        return to.startsWith('picky@') ? '550 5.7.1 This message looks like spam' : null;
      },
    },
  });
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

  it('is sent on once when its client never saw our answer and sends it again', async () => {
    const messageId = newMessageId();
    const raw = letter({ from: sender, to: anne, messageId });
    expect((await forwarded(raw, messageId, [anne])).copies).toHaveLength(1);
    expect(await forwarded(raw, messageId, [anne])).toMatchObject({ answer: { code: 250 }, copies: [] });
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

const choose = (spam: string) =>
  site.query(
    `insert into forwarding_choice (person_id, spam) select id, $1 from person where given_name = 'Dora'
     on conflict (person_id) do update set spam = excluded.spam`,
    [spam],
  );

const settled = (messageId: string) =>
  until(async () => {
    const [row] = await site.query<{ done: boolean }>(
      'select settled_at is not null as done from forwarded_message where message_id = $1',
      [bare(messageId)],
    );
    return row?.done === true;
  });

describe('mail that a relay we trust marks as spam', () => {
  const dora = 'dora.noir.1990@members.example';
  const spam = async () => {
    const messageId = newMessageId();
    const raw = letter({ from: sender, to: dora, messageId, header: ['X-Spam-Flag: YES'] });
    return { raw, messageId, ...(await forwarded(raw, messageId, [dora])) };
  };

  beforeAll(() => site.person('dora@home.example', 'Dora Noir', '--promotion', '1990'));

  it('passes as it is, unless its reader chose otherwise', async () => {
    const { copies, raw } = await spam();
    expect(copies[0]?.raw.endsWith(Buffer.from(raw).toString('latin1'))).toBe(true);
  });

  it('is marked', async () => {
    await choose('mark');
    const { copies } = await spam();
    expect(copies[0]?.value('subject')).toBe('[SPAM] Sortie de dimanche');
  });

  it('is dropped, and not in silence', async () => {
    await choose('drop');
    const { answer, copies, messageId } = await spam();
    expect([answer.code, copies]).toEqual([250, []]);
    const { forwards } = await site.vigie.ask<{ forwards: { state: string }[] }>('trace', messageId);
    expect(forwards).toMatchObject([{ to: dora, state: 'dropped', isSpam: true }]);
  });

  it('is kept apart, tells its reader once a day, and leaves when they say so', async () => {
    await choose('hold');
    const before = site.sink.received.length;
    const { copies, messageId, raw } = await spam();
    await spam();
    await site.quiet();
    expect(copies).toEqual([]);
    const told = site.sink.received.slice(before).map(message => new CopyReceived(message));
    expect(told.map(({ to }) => to)).toEqual(['dora@home.example']);
    const browser = new Browser(site.vigie.webUrl);
    const { link } = await site.vigie.ask<{ link: string }>('sign-in-link', 'dora@home.example');
    await browser.submit(await browser.get(link), new URL(link).pathname);
    const page = await browser.get('/me/forwarding');
    const release = [...page.html.matchAll(/action="([^"]*\/release)"/g)].at(-1)?.[1] ?? '';
    await browser.submit(page, release);
    await site.quiet();
    const [released] = copiesOf(site.sink.received.slice(before), messageId);
    expect(released?.to).toBe('dora@home.example');
    expect(released?.returnPath).toMatch(/^srs\+/);
    expect(released?.raw.endsWith(Buffer.from(raw).toString('latin1'))).toBe(true);
  });
});

describe('a copy that fails after our 250', () => {
  const failing = 'erik.loin.1991@members.example';
  beforeAll(() => site.person('refused@home.example', 'Erik Loin', '--promotion', '1991'));
  it('is told to a sender whose domain stands by the mail, and does not name where it leads', async () => {
    const messageId = newMessageId();
    const verdict = 'Authentication-Results: mx.lists.example; spf=pass smtp.mailfrom=courriel.example';
    const before = site.sink.received.length;
    const raw = letter({ from: sender, to: failing, messageId, header: [verdict] });
    expect((await site.mailer.send(raw, { from: sender, to: [failing] })).code).toBe(250);
    await settled(messageId);
    await site.quiet();
    const [report] = site.sink.received.slice(before).map(message => new CopyReceived(message));
    expect([report?.to, report?.returnPath]).toEqual([sender, '']);
    expect(report?.value('content-type')).toContain('report-type=delivery-status');
    expect(report?.body).toContain(`Final-Recipient: rfc822; ${failing}`);
    expect(report?.body).toContain('Status: 5.1.1');
    expect(report?.body).toContain(messageId);
    expect(report?.raw).not.toContain('home.example');
  });

  it('is in the journal alone for anybody else', async () => {
    const messageId = newMessageId();
    const before = site.sink.received.length;
    await site.mailer.send(letter({ from: sender, to: failing, messageId }), { from: sender, to: [failing] });
    await settled(messageId);
    await site.quiet();
    expect(site.sink.received.slice(before)).toEqual([]);
  });

  it('is refused at once when it was not the first one', async () => {
    const raw = letter({ from: sender, to: failing });
    const third = await site.mailer.send(raw, { from: sender, to: [failing] });
    await site.quiet();
    const fourth = await site.mailer.send(raw, { from: sender, to: [failing] });
    expect([third.code, fourth.text]).toMatchObject([250, expect.stringMatching(/^550 5\.2\.1 /)]);
  });
});

it('an address whose server refuses what some mails say stays open to others', async () => {
  await site.person('picky@home.example', 'Flore Vert', '--promotion', '1992');
  const flore = 'flore.vert.1992@members.example';
  const codes: number[] = [];
  for (let at = 0; at < 4; at++) {
    const messageId = newMessageId();
    const raw = letter({ from: sender, to: flore, messageId });
    codes.push((await site.mailer.send(raw, { from: sender, to: [flore] })).code);
    await site.quiet();
  }
  expect(codes).toEqual([250, 250, 250, 250]);
});

it('who writes from a lifetime address is the member who has it', async () => {
  await site.list('bridge@lists.example', ['anne@home.example'], '--policy', 'members');
  const messageId = await site.mailer.post({ from: `Anne <${anne}>`, to: 'bridge@lists.example' });
  const posts = await site.trace(bare(messageId));
  expect(posts).toMatchObject([{ outcome: 'distributed' }]);
});
