import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Site } from './a-site.js';
import { type CopyReceived, noticesTo } from './copy-received.js';
import { letter, newMessageId } from './letter.js';
import { Mailer } from './mailer.js';
import { proven } from './proven.js';
import { until } from './until.js';

const golf = 'golf@lists.example';
const at = (role: string, list = 'golf') => `${list}-${role}@lists.example`;
let site: Site;

beforeAll(async () => {
  site = await Site.open();
  await site.person('mona@ecole.example', 'Mona Leroy', '--language', 'en');
  await Promise.all([
    site.list(golf, ['bob@elsewhere.example', 'eve@elsewhere.example'], '--moderator', 'mona@ecole.example'),
    site.list('choeur@lists.example', [], '--moderator', 'mona@ecole.example'),
  ]);
  await site.vigie.ask('list', 'set', 'choeur', 'joining=asked');
  await site.vigie.ask(
    'list',
    'set',
    'golf',
    'welcomeText=Premier dimanche du mois.',
    'goodbyeText=À bientôt !',
  );
});
afterAll(() => site.close());

interface Command {
  readonly from: string;
  readonly to: string;
  readonly subject?: string;
  readonly text?: string;
  readonly header?: readonly string[];
  readonly messageId?: string;
}

async function command({ subject = '', text = '', ...fields }: Command): Promise<void> {
  await site.mailer.post({ subject, text, ...fields });
}

async function heard(address: string): Promise<CopyReceived[]> {
  await site.quiet();
  return noticesTo(site.sink.received, address);
}

async function subjects(address: string): Promise<string[]> {
  return Promise.all((await heard(address)).map(async notice => (await notice.read()).subject));
}

async function lastText(address: string): Promise<string> {
  return (await (await heard(address)).at(-1)?.read())?.text ?? '';
}

/** Of two mails that one message made, either may come last. */
async function everyText(address: string): Promise<string> {
  const texts = await Promise.all((await heard(address)).map(mail => mail.read()));
  return texts.map(({ text }) => text).join('\n');
}

async function stateOf(address: string, list = 'golf'): Promise<{ state: string; mode: string } | undefined> {
  const [row] = await site.query<{ state: string; mode: string }>(
    `select s.state, s.mode from subscription s join list l on l.id = s.list_id
     left join address a on a.person_id = s.person_id
     where l.name = $1 and coalesce(s.address, a.address) = $2`,
    [list, address],
  );
  return row;
}

describe('joining by mail', () => {
  it('is confirmed by a simple reply, in any case, and makes an account', async () => {
    const zoe = 'zoe@joins.example';
    await command({ from: `Zoé Blin <${zoe}>`, to: at('join') });
    const [asked] = await heard(zoe);
    const replyTo = asked?.value('reply-to') ?? '';
    expect(replyTo).toMatch(/^golf-confirm\+[a-z2-7]{26}@lists\.example$/);
    expect(await stateOf(zoe)).toMatchObject({ state: 'pending' });
    await command({
      from: zoe,
      to: replyTo.toUpperCase(),
      subject: 'Re: Confirmez',
      text: 'Oui\n> Voulez-vous',
    });
    expect(await stateOf(zoe)).toMatchObject({ state: 'subscribed' });
    expect(await subjects(zoe)).toEqual([
      'Confirmez votre abonnement à golf@lists.example',
      'Bienvenue sur golf@lists.example',
    ]);
    expect(await lastText(zoe)).toContain('Premier dimanche du mois.');
    const [person] = await site.query<{ name: string }>(
      `select given_name || family_name as name from person p join address a on a.person_id = p.id
       where a.address = $1 and not p.is_registered`,
      [zoe],
    );
    expect(person?.name).toContain('Zoé');
  });

  it('is confirmed by nobody who says no, by no autoresponder, and asked once a day over all lists', async () => {
    const max = 'max@joins.example';
    await command({ from: max, to: at('subscribe') });
    await command({ from: max, to: at('join', 'choeur') });
    const notices = await heard(max);
    expect(notices).toHaveLength(1);
    const replyTo = notices[0]?.value('reply-to') ?? '';
    await command({ from: max, to: replyTo, text: 'Absent', header: ['Auto-Submitted: auto-replied'] });
    const empty = letter({ from: max, to: replyTo, subject: 'Undelivered' });
    expect((await site.mailer.send(empty, { from: '', to: [replyTo] })).code).toBe(250);
    expect(await stateOf(max)).toMatchObject({ state: 'pending' });
    await command({ from: max, to: replyTo, text: 'Non merci, je n’ai rien demandé.' });
    await command({ from: max, to: replyTo, text: 'Oui' });
    expect(await stateOf(max)).toMatchObject({ state: 'pending' });
  });

  it('by a proven author needs no confirmation; where newcomers are chosen, those in charge hear', async () => {
    const ines = 'ines@signed.example';
    const header = proven(ines);
    await command({ from: ines, to: at('join'), header });
    await command({ from: ines, to: at('join', 'choeur'), text: 'Je chante alto.', header });
    expect([await stateOf(ines), await stateOf(ines, 'choeur')]).toMatchObject([
      { state: 'subscribed' },
      { state: 'requested' },
    ]);
    expect((await subjects(ines)).toSorted()).toEqual([
      'Bienvenue sur golf@lists.example',
      'Votre demande pour choeur@lists.example attend une réponse',
    ]);
    await until(async () => (await heard('mona@ecole.example')).length > 0);
    expect(await lastText('mona@ecole.example')).toContain('/lists/choeur/requests');
  });
});

describe('leaving by mail', () => {
  it('is confirmed unless the author is proven, and says goodbye once', async () => {
    const [bob, eve] = ['bob@elsewhere.example', 'eve@elsewhere.example'];
    await command({ from: bob, to: at('leave') });
    await command({ from: bob, to: at('unsubscribe') });
    expect(await stateOf(bob)).toMatchObject({ state: 'subscribed' });
    const [asked, ...more] = await heard(bob);
    expect(more).toEqual([]);
    await command({ from: bob, to: asked?.value('reply-to') ?? '', text: 'ok' });
    expect(await stateOf(bob)).toMatchObject({ state: 'unsubscribed' });
    expect((await subjects(bob)).at(-1)).toBe('Vous avez quitté golf@lists.example');
    expect(await lastText(bob)).toContain('À bientôt !');

    const messageId = newMessageId();
    for (const _ of [1, 2]) await command({ from: eve, to: at('leave'), header: proven(eve), messageId });
    expect(await stateOf(eve)).toMatchObject({ state: 'unsubscribed' });
    expect(await subjects(eve)).toEqual(['Vous avez quitté golf@lists.example']);
    const traced = await site.vigie.ask<{ commands: unknown[] }>('trace', messageId);
    expect(traced.commands).toMatchObject([
      { list: golf, road: 'leave', results: [{ order: 'unsubscribe', outcome: 'unsubscribed' }] },
    ]);
  });
});

describe('commands to -request', () => {
  it('are several at once for a proven author, and the answer says what was done and what was not', async () => {
    const anne = 'anne@signed.example';
    const header = proven(anne);
    const text = 'abonner\nset paused until 2090-08-31\nqui\nfoo bar\nunsubscribe\n-- \nAnne';
    await command({ from: anne, to: at('request'), text, header });
    expect(await stateOf(anne)).toMatchObject({ state: 'subscribed', mode: 'paused' });
    const answer = await everyText(anne);
    expect(answer).toMatch(/Abonnement\s: c’est fait/);
    expect(answer).toMatch(/Liste des abonnés\s: elle n’est pas montrée/);
    expect(answer).toMatch(/«\sfoo bar\s»/);
    await command({ from: anne, to: at('request'), text: 'set paused until 2090-08-31', header });
    expect(await stateOf(anne)).toMatchObject({ mode: 'paused' });
    expect(await lastText(anne)).toContain('d’ici au 31 août 2090');
    await command({ from: anne, to: at('request'), subject: 'Mode chaque', header });
    expect(await stateOf(anne)).toMatchObject({ mode: 'each' });
  });

  it('show the subscribers to those who may know', async () => {
    const mona = 'mona@ecole.example';
    await command({ from: mona, to: at('request'), subject: 'who', header: proven(mona) });
    expect(await lastText(mona)).toContain('ines@signed.example');
    await command({ from: mona, to: at('request'), subject: 'who' });
    expect(await lastText(mona)).toContain('nothing proves');
  });

  it('in unknown words get help once a day; html alone is read as its text', async () => {
    const kim = 'kim@asks.example';
    const content =
      'Content-Type: text/html; charset=utf-8\r\n\r\n<p>Bonjour</p><p>Comment <b>allez</b>-vous ?</p>\r\n';
    const raw = letter({ from: kim, to: at('request'), subject: '', content });
    for (const _ of [1, 2])
      expect(
        (
          await site.mailer.send(raw.replace('Message-ID: <', `Message-ID: <${_}`), {
            from: kim,
            to: [at('request')],
          })
        ).code,
      ).toBe(250);
    expect(await heard(kim)).toHaveLength(1);
    expect(await lastText(kim)).toContain(`écrivez à ${at('request')}`);
    const html =
      'Content-Type: text/html; charset=utf-8\r\n\r\n<p>Bonjour,</p><p>s’abonner, <b>merci</b></p>\r\n';
    const leo = 'leo@signed.example';
    const join = letter({ from: leo, to: at('request'), subject: '', content: html, header: proven(leo) });
    await site.mailer.send(join, { from: leo, to: [at('request')] });
    expect(await stateOf(leo)).toMatchObject({ state: 'subscribed' });
  });

  it.each([
    ['an autoresponder', ['Auto-Submitted: auto-replied']],
    ['bulk', ['Precedence: bulk']],
    ['another list', ['List-Id: <ski.elsewhere.example>']],
    ['a forged author', ['Authentication-Results: mx.lists.example; spf=fail smtp.mailfrom=nobody.example']],
  ])('of %s are not obeyed, and not answered', async (_, header) => {
    const from = 'robot@nobody.example';
    for (const role of ['join', 'leave', 'request'])
      await command({ from, to: at(role), text: 'help', header });
    expect(await heard(from)).toEqual([]);
    expect(await stateOf(from)).toBeUndefined();
  });

  it('of one message to several addresses are each obeyed, over LMTP too', async () => {
    const nils = 'nils@signed.example';
    const raw = letter({
      from: nils,
      to: `${at('join')}, ${at('request')}`,
      text: 'aide',
      header: proven(nils),
    });
    const lmtp = new Mailer(site.vigie.lmtpPort, 'lmtp');
    expect((await lmtp.send(raw, { from: nils, to: [at('join'), at('request')] })).code).toBe(250);
    expect(await stateOf(nils)).toMatchObject({ state: 'subscribed' });
    expect(await subjects(nils)).toHaveLength(2);
  });
});

describe('addresses of no list', () => {
  it.each([
    'ski-join@lists.example',
    'ski-confirm+abcdefghijklmnopqrstuvwx23@lists.example',
    'golf-confirm+short@lists.example',
    'golf-confirm@lists.example',
  ])('%s is refused', async to => {
    const answer = await site.mailer.send(letter({ from: 'a@b.example', to }), {
      from: 'a@b.example',
      to: [to],
    });
    expect(answer.text).toMatch(/^550 5\.1\.1/);
  });
});
