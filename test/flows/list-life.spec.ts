import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Site } from './a-site.js';
import { copiesOf, noticesTo, recipientsOf } from './copy-received.js';
import { bare, letter, newMessageId } from './letter.js';

const [golf, club] = ['golf@lists.example', 'golf-club@lists.example'];
const [bob, anne, mona, olga] = [
  'bob@elsewhere.example',
  'anne@ecole.example',
  'mona@ecole.example',
  'olga@ecole.example',
];
let site: Site;

beforeAll(async () => {
  site = await Site.open();
  await Promise.all([site.person(mona, 'Mona Leroy'), site.person(olga, 'Olga Bruant')]);
  await site.person(anne, 'Anne Martin');
  await site.vigie.ask('role', 'grant', 'operator', olga);
  await site.list(golf, [anne, bob], '--moderator', mona);
  await site.vigie.ask('list', 'set', golf, 'tag=golf');
});
afterAll(() => site.close());

async function post(to: string, subject: string, from = bob) {
  const messageId = newMessageId();
  const answer = await site.mailer.send(letter({ from, to, subject, messageId }), { from, to: [to] });
  await site.quiet();
  return { answer, messageId, copies: copiesOf(site.sink.received, messageId) };
}

async function subjectsTo(address: string): Promise<string[]> {
  await site.quiet();
  const notices = await Promise.all(noticesTo(site.sink.received, address).map(notice => notice.read()));
  return notices.map(({ subject }) => subject);
}

function page(path: string): Promise<Response> {
  return fetch(`${site.vigie.webUrl}${path}`, { redirect: 'manual' });
}

describe('a list that is renamed', () => {
  beforeAll(async () => {
    await post(golf, 'Avant');
    await site.vigie.ask('list', 'rename', golf, club);
  });

  it.each([golf, club])('takes mail at %s, under its new name and tag', async address => {
    const { answer, messageId, copies } = await post(address, 'Sortie');
    expect(answer.code).toBe(250);
    expect(recipientsOf(copies)).toEqual([anne, bob].toSorted());
    expect(copies[0]?.value('list-post')).toContain(club);
    expect(copies[0]?.value('subject')).toContain('[golf-club]');
    expect(await site.trace(bare(messageId))).toMatchObject([{ list: club, outcome: 'distributed' }]);
  });

  it('takes mail for those in charge at both names', async () => {
    for (const [at, owner] of ['golf-owner@lists.example', 'golf-club-owner@lists.example'].entries()) {
      expect((await post(owner, `Question ${at}`)).answer.code).toBe(250);
    }
    const read = site.sink.received.filter(({ recipients }) => recipients.includes(mona));
    expect(read.length).toBeGreaterThanOrEqual(2);
  });

  it('is at its new address on the web, where old links lead', async () => {
    const moved = await page('/lists/golf/archive?before=3');
    expect([moved.status, moved.headers.get('location')]).toEqual([301, '/lists/golf-club/archive?before=3']);
    expect((await page('/lists/golf-club')).status).toBe(200);
  });

  it('keeps its old name from other lists until it is given up', async () => {
    const { code, err } = await site.vigie.command('list', 'create', golf);
    expect([code, err]).toEqual([1, expect.stringContaining('is the name of a list, or was')]);
    expect(await site.vigie.ask('list', 'show', golf)).toMatchObject({ address: club, aliases: [golf] });
  });
});

describe('what waits', () => {
  it('is told to moderators who want to be, and to those in charge when none does', async () => {
    const cats = 'chats@lists.example';
    await site.list(cats, [bob], '--moderator', mona);
    await site.vigie.ask('list', 'moderator', cats, mona, 'sees');
    await site.vigie.ask('list', 'owner', cats, anne);
    await post(club, 'Chien perdu', 'eve@stranger.example');
    await post(cats, 'Chat perdu', 'adam@stranger.example');
    const [toMona, toAnne] = [await subjectsTo(mona), await subjectsTo(anne)];
    expect(toMona.filter(subject => subject.includes('Chien perdu'))).toHaveLength(1);
    expect(toMona.filter(subject => subject.includes('Chat perdu'))).toHaveLength(0);
    expect(toAnne.filter(subject => subject.includes('Chat perdu'))).toHaveLength(1);
    expect(await site.vigie.ask('list', 'show', cats)).toMatchObject({
      owners: [anne],
      rights: [{ address: mona, mayDecide: false, isTold: false }],
    });
  });
});

describe('a list that is closed and opened again', () => {
  it('refuses mail meanwhile, and loses nobody', async () => {
    await site.vigie.ask('list', 'close', club);
    expect((await post(club, 'Fermée')).answer.code).toBe(550);
    await site.vigie.ask('list', 'reopen', club);
    expect(recipientsOf((await post(club, 'Rouverte')).copies)).toEqual([anne, bob].toSorted());
  });
});

describe('a list that is deleted', () => {
  let link: string;
  let ended: unknown;

  beforeAll(async () => {
    const { copies } = await post(club, 'Dernier');
    link = new URL(copies[0]?.unsubscribeLink ?? '').pathname;
    await site.vigie.ask('list', 'set', club, 'policy=moderated');
    await post(club, 'Trop tard');
    ended = await site.vigie.ask(
      'list',
      'delete',
      club,
      '--archive',
      'kept',
      '--tell',
      '--reason',
      'La liste est finie.',
    );
  });

  it('ends its subscriptions and settles what waited', () =>
    expect(ended).toEqual({ subscriptions: 2, held: 2 }));

  it('refuses mail at every name it had', async () => {
    for (const address of [golf, club]) expect((await post(address, 'Encore')).answer.code).toBe(550);
  });

  it('told its subscribers, and the authors of what waited why', async () => {
    expect(await subjectsTo(anne)).toContain('La liste golf-club n’existe plus');
    const notices = noticesTo(site.sink.received, bob);
    const texts = await Promise.all(notices.map(notice => notice.read()));
    expect(texts.some(({ text }) => text.includes('La liste est finie.'))).toBe(true);
  });

  it('answers old links to leave it, and its page is no more', async () => {
    expect((await page(link)).status).toBe(200);
    const left = await fetch(`${site.vigie.webUrl}${link}`, {
      method: 'POST',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    });
    expect(left.status).toBe(200);
    expect([403, 404]).toContain((await page('/lists/golf-club')).status);
  });
});
