import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import { Browser, formsIn } from './browser.js';
import { Site } from './a-site.js';
import { copiesOf, CopyReceived, recipientsOf } from './copy-received.js';
import type { DoorAnswer } from './mailer.js';
import { bare, letter, newMessageId } from './letter.js';

const golf = 'golf@lists.example';
let site: Site;

beforeAll(async () => {
  site = await Site.open();
  await Promise.all([
    site.person(
      'anne@ecole.example',
      'Anne Martin',
      '--promotion',
      '1987',
      '--other-address',
      'anne@müller.example',
    ),
    site.person('bruno@ecole.example', 'Bruno Petit', '--language', 'en'),
    site.person('paul@ecole.example', 'Paul Absent'),
  ]);
  await site.list(golf, [
    'anne@ecole.example',
    'bruno@ecole.example',
    'paul@ecole.example',
    'carla@elsewhere.example',
    'david@elsewhere.example',
  ]);
  await site.query(
    "update subscription set mode = 'paused' where person_id = (select person_id from address where address = 'paul@ecole.example')",
  );
});
afterAll(() => site.close());

const everybody = [
  'anne@ecole.example',
  'bruno@ecole.example',
  'carla@elsewhere.example',
  'david@elsewhere.example',
];

describe('a post of a subscriber', () => {
  let copies: CopyReceived[];
  let messageId: string;

  beforeAll(async () => {
    messageId = await site.mailer.post({ from: 'Anne Martin <anne@ecole.example>', to: golf });
    await site.sink.whenReceived(everybody.length);
    await site.quiet();
    copies = copiesOf(site.sink.received, messageId);
  });

  it('reaches each subscriber once, its author too, and nobody who is paused', () => {
    expect(recipientsOf(copies)).toEqual(everybody);
  });

  it('is balanced in its trace', async () => {
    const [post] = await site.trace(bare(messageId));
    expect(post).toMatchObject({ list: golf, outcome: 'distributed', counts: { sent: 4, pending: 0 } });
  });

  it('has a return path and a way out of its own in every copy', () => {
    for (const { returnPath } of copies) expect(returnPath).toMatch(/^bounces\+[a-z2-7]{39}@lists\.example$/);
    expect(new Set(copies.map(({ returnPath }) => returnPath)).size).toBe(everybody.length);
    expect(new Set(copies.map(({ unsubscribeLink }) => unsubscribeLink)).size).toBe(everybody.length);
    for (const copy of copies) expect(copy.value('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  });

  it('says which list it comes from and where it is kept', () => {
    for (const copy of copies) {
      expect(copy.value('list-id')).toBe('<golf.lists.example>');
      expect(copy.value('archived-at')).toMatch(/^<http:\/\/\S+\/lists\/golf\/archive\/\S+>$/);
      expect(copy.value('precedence')).toBe('list');
      expect(copy.body).toContain('Rendez-vous à neuf heures');
    }
  });

  it('bears a signature that holds for every copy, and covers the way out', async () => {
    const { records } = await site.vigie.ask<{ records: { name: string; value: string }[] }>('dns');
    const key = records.find(({ name }) => name.includes('._domainkey.'));
    const resolver = (name: string) => Promise.resolve(name === key?.name ? [[key.value]] : []);
    for (const copy of copies) {
      const { results } = await dkimVerify(Buffer.from(copy.raw, 'latin1'), { resolver });
      expect(results.map(({ status, signingDomain }) => [status.result, signingDomain])).toEqual([
        ['pass', 'lists.example'],
      ]);
      expect(copy.value('dkim-signature')).toMatch(/\bh=[^;]*list-unsubscribe:list-unsubscribe-post/i);
    }
  });

  it('is read in the archive by who signs in from a link: the page asks, the button enters', async () => {
    const visitor = new Browser(site.vigie.webUrl);
    const archived = copies[0]?.value('archived-at')?.slice(1, -1) ?? '';
    expect((await visitor.get(archived)).html).not.toContain('Rendez-vous');
    const { link } = await site.vigie.ask<{ link: string }>('sign-in-link', 'bruno@ecole.example');
    const entrance = await visitor.get(link);
    expect((await visitor.get(link)).status).toBe(200); // looking twice uses nothing up
    expect(formsIn(entrance).join()).toContain(new URL(link).pathname);
    await visitor.submit(entrance, new URL(link).pathname);
    expect((await visitor.get('/lists/golf/archive')).html).toContain('Sortie de dimanche');
    expect((await visitor.get(archived)).html).toContain('Rendez-vous à neuf heures');
  });
});

describe('who writes', () => {
  it.each([
    ['another address of the same person', 'anne@müller.example'],
    ['that one in its ASCII form', 'anne@xn--mller-kva.example'],
    ['upper case', 'ANNE@Ecole.EXAMPLE'],
    ['the address of a subscriber nobody knows more of', 'Carla@ELSEWHERE.example'],
  ])('is known by %s', async (_, from) => {
    const messageId = await site.mailer.post({ from, to: golf });
    const [post] = await site.trace(bare(messageId));
    expect(post).toMatchObject({ outcome: 'distributed', reasons: [] });
  });
});

function send(raw: string): Promise<DoorAnswer> {
  return site.mailer.send(raw, { from: 'anne@ecole.example', to: [golf] });
}

function write(messageId: string, text = 'Rendez-vous à neuf heures.'): string {
  return letter({ from: 'anne@ecole.example', to: golf, messageId, text });
}

describe('the same message', () => {
  it('sent twice is one post', async () => {
    const messageId = newMessageId();
    const answers = [await send(write(messageId)), await send(write(messageId))];
    expect(answers.map(({ code }) => code)).toEqual([250, 250]);
    await site.quiet();
    expect(await site.trace(bare(messageId))).toHaveLength(1);
    expect(recipientsOf(copiesOf(site.sink.received, messageId))).toEqual(everybody);
  });

  it('sent twenty times at once is one post', async () => {
    const messageId = newMessageId();
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(write(messageId))));
    expect(new Set(answers.map(({ code }) => code))).toEqual(new Set([250]));
    await site.quiet();
    expect(recipientsOf(copiesOf(site.sink.received, messageId))).toEqual(everybody);
  });

  it('under its Message-ID but with another body is a second post', async () => {
    const messageId = newMessageId();
    await send(write(messageId, 'À neuf heures.'));
    await send(write(messageId, 'Finalement à dix heures.'));
    await site.quiet();
    expect(await site.trace(bare(messageId))).toHaveLength(2);
    expect(copiesOf(site.sink.received, messageId)).toHaveLength(2 * everybody.length);
  });

  it('without a Message-ID is given one, the same when it comes again', async () => {
    const raw = letter({ from: 'anne@ecole.example', to: golf, messageId: '', subject: 'Sans numéro' });
    const before = site.sink.counts.accepted;
    await send(raw);
    await send(raw);
    await site.sink.whenReceived(before + everybody.length);
    await site.quiet();
    const made = site.sink.received.slice(before).map(message => new CopyReceived(message));
    expect(recipientsOf(made)).toEqual(everybody);
    const ids = new Set(made.map(copy => copy.value('message-id')));
    expect([...ids]).toEqual([expect.stringMatching(/^<[0-9a-f]{32}@lists\.example>$/)]);
  });
});

async function anotherPost(): Promise<string> {
  const messageId = await site.mailer.post({ from: 'anne@ecole.example', to: golf });
  await site.quiet();
  return messageId;
}

describe('the way out of a copy', () => {
  it('works at once by one POST without cookie, and again', async () => {
    const [copy] = copiesOf(site.sink.received, await anotherPost()).filter(
      ({ to }) => to === 'david@elsewhere.example',
    );
    const link = `${site.vigie.webUrl}${new URL(copy?.unsubscribeLink ?? '').pathname}`;
    const looked = await fetch(link);
    expect(looked.status).toBe(200);
    expect(recipientsOf(copiesOf(site.sink.received, await anotherPost()))).toContain(copy?.to);
    for (const _ of [1, 2]) {
      const answer = await fetch(link, {
        method: 'POST',
        body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
        redirect: 'manual',
      });
      expect(answer.status).toBe(200);
    }
    expect(recipientsOf(copiesOf(site.sink.received, await anotherPost()))).toEqual(
      everybody.filter(address => address !== copy?.to),
    );
  });
});
