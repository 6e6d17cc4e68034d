import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DepartureService } from '../../src/intake/identity/departure.service.js';
import { operator } from '../../src/foundation/journal/actor.js';
import { RawErasing } from '../../src/postoffice/archive/raw-erasing.service.js';
import { ReceptionGate } from '../../src/intake/reception/reception.gate.js';
import { newMessageId } from '../flows/letter.js';
import { anAnnouncement, SteeredHouse } from './a-steered-house.js';
import { roomDatabase, type RoomDatabase } from './room-database.js';

const day = 86_400_000;
const start = new Date('2026-03-02T09:00:00Z');
const after = (days: number): Date => new Date(start.getTime() + days * day);
const text = anAnnouncement('mot');
let database: RoomDatabase;
let house: SteeredHouse;

beforeAll(async () => {
  database = await roomDatabase();
  const crowded = await SteeredHouse.open(database.dataSource, 60);
  await crowded.people(['paul', 'claire']);
});
afterAll(() => database.close());

beforeEach(async () => {
  house = await SteeredHouse.open(database.dataSource, 0);
});
afterEach(() => house.forgetAll());

/** Groups `g1`… with a list each, `l1`…; twenty people of the crowd on each. */
async function groups(count: number, policy = 'open'): Promise<string[]> {
  const lists = Array.from({ length: count }, (_, at) => `l${at + 1}`);
  for (const [at, list] of lists.entries()) {
    await house.groupOf({ group: `g${at + 1}`, lists: [list], size: 20, policy });
  }
  return lists;
}

describe('the same text on lists of several groups', () => {
  it('goes to two of them, and becomes a draft at the third', async () => {
    const [one = '', two = '', three = ''] = await groups(3);
    for (const [at, to] of [one, two, three].entries()) {
      expect(await house.codes({ from: 'paul', to: [to], text, at: after(at) })).toEqual([250]);
    }
    expect(await house.outcomes()).toEqual(['l1: distributed', 'l2: distributed', 'l3: steered']);
    expect(await house.drafts()).toEqual([
      { author: 'paul', reason: 'across-lists', state: 'open', people: 20, copies: 1 },
    ]);
    // The lists of this house have the same twenty people.
    expect(await house.sentSoFar()).toEqual({ received: 20, missed: 0 });
    expect(await house.mailsToAuthors()).toBe(1);
  });

  it('goes to none when one message names them all, in whatever spelling', async () => {
    const lists = await groups(4);
    const spellings = [
      'L1@x-groupes.example',
      'l2+perso@X-Groupes.Example',
      'l3@x-groupes.example',
      lists[3] ?? '',
    ];
    expect(await house.codes({ from: 'paul', to: spellings, text })).toEqual([250]);
    expect(new Set(await house.outcomes())).toEqual(new Set(lists.map(list => `${list}: steered`)));
    expect(await house.copies('post')).toBe(0);
    expect(await house.drafts()).toMatchObject([{ author: 'paul', people: 20, copies: 1 }]);
    expect(await house.mailsToAuthors()).toBe(1);
  });

  it('goes to none when all are copied blind', async () => {
    const lists = await groups(4);
    expect(await house.codes({ from: 'paul', to: lists, text, isBlind: true })).toEqual([250]);
    expect(new Set(await house.outcomes())).toEqual(new Set(lists.map(list => `${list}: steered`)));
  });

  it('is counted by its text, not by its address: an old name of a list is the same list', async () => {
    await groups(2);
    await database.dataSource.query(
      `insert into list_alias (name, list_id, since) select 'ancien', id, now() from list where name = 'l1'`,
    );
    for (const to of ['l1', 'ancien', 'l2']) await house.receive({ from: 'paul', to: [to], text });
    expect(await house.outcomes()).not.toContain('l2: steered');
  });

  it.each([
    [
      'reworded a little each time',
      (at: number) => text.replace(`mot${at * 7919}`, 'autre').replace('mot0', `m${at}`),
    ],
    ['with a name in the greeting', (at: number) => `Chers amis du groupe ${at},\r\n\r\n${text}`],
    ['signed by another hand', (at: number) => `${text}\r\n\r\nCordialement,\r\nUn autre ${at}`],
    ['quoted', (at: number) => (at === 2 ? text.replaceAll(/^/gm, '> ') : text)],
    [
      'with links for one reader',
      (at: number) => `${text}\r\nhttps://vente.example/?u=8f7e6d5c4b3a29180${at}`,
    ],
  ])('is recognised %s', async (_how, wording) => {
    const lists = await groups(3);
    for (const [at, to] of lists.entries()) {
      await house.receive({ from: 'paul', to: [to], text: wording(at), at: after(at) });
    }
    expect(await house.outcomes()).toEqual(['l1: distributed', 'l2: distributed', 'l3: steered']);
  });

  it('is recognised from several people, addresses and programs', async () => {
    const lists = await groups(3);
    await database.dataSource.query(
      `insert into address (person_id, address, verified_at)
       select id, 'paul@work.example', '2025-01-01' from person where given_name = 'paul'`,
    );
    const html = `Content-Type: text/html; charset=utf-8\r\n\r\n<p>${text.replaceAll('\r\n', '</p><p>')}</p>`;
    await house.receive({ from: 'paul', to: [lists[0] ?? ''], text });
    await house.receive({ from: 'claire', to: [lists[1] ?? ''], content: html });
    await house.receive({ from: 'paul@work.example', to: [lists[2] ?? ''], text });
    expect((await house.outcomes()).toSorted()).toEqual([
      'l1: distributed',
      'l2: distributed',
      'l3: steered',
    ]);
  });

  it('is counted from the web and by the API as by mail', async () => {
    const [one = '', two = '', three = ''] = await groups(3);
    await house.receive({ from: 'paul', to: [one], text });
    expect(await house.write('paul', two, text, after(1))).toBe('distributed');
    expect(await house.write('paul', three, text, after(2))).toBe('steered');
    expect(await house.drafts()).toMatchObject([{ author: 'paul', people: 20 }]);
  });

  it('is counted on a list that gets the mail of another list', async () => {
    const [one = '', two = '', three = ''] = await groups(3);
    await house.receive({ from: 'paul', to: [one], text });
    const header = [`List-Id: <${one}.x-groupes.example>`, 'Precedence: list'];
    for (const to of [two, three])
      await house.receive({ from: 'paul', to: [to], text, header, isProven: false });
    expect(await house.outcomes()).not.toContain(`${three}: distributed`);
  });

  it('is recognised by its image when it has no words', async () => {
    const lists = await groups(3);
    const image = Buffer.alloc(30_000, 'affiche').toString('base64');
    const content = [
      'Content-Type: multipart/mixed; boundary=b\r\n',
      '--b\r\nContent-Type: text/plain\r\n\r\nVoir ci-joint.',
      `--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n${image}`,
      '--b--',
    ].join('\r\n');
    for (const to of lists) await house.receive({ from: 'paul', to: [to], content });
    expect((await house.outcomes()).filter(said => said.endsWith('steered'))).toEqual(['l3: steered']);
  });

  it('counts where it waits for a moderator: twenty of them are not asked one after the other', async () => {
    const lists = await groups(5, 'moderated');
    for (const [at, to] of lists.entries()) {
      await house.receive({ from: 'paul', to: [to], text, at: after(at) });
    }
    expect(await house.outcomes()).toEqual([
      'l1: held',
      'l2: held',
      'l3: steered',
      'l4: steered',
      'l5: steered',
    ]);
    expect(await house.drafts()).toMatchObject([{ author: 'paul', copies: 3 }]);
  });

  it('is looked at again when a moderator approves it: the text may have gone elsewhere meanwhile', async () => {
    const lists = await groups(3, 'moderated');
    await house.receive({ from: 'paul', to: [lists[0] ?? ''], text, at: after(-6) });
    await house.receive({ from: 'paul', to: [lists[1] ?? ''], text, at: after(-6) });
    // Under figures that were wider then.
    await boardSays({ lists: 4 });
    house = await SteeredHouse.open(database.dataSource, 0);
    await house.receive({ from: 'paul', to: [lists[2] ?? ''], text, at: after(-6) });
    await boardSays({ lists: 3 });
    house = await SteeredHouse.open(database.dataSource, 0);
    expect(await house.outcomes()).not.toContain('l3: steered');
    for (const list of lists) await house.approve(list, after(0));
    expect((await house.outcomes()).toSorted()).toEqual([
      'l1: steered',
      'l2: distributed',
      'l3: distributed',
    ]);
    expect(await house.drafts()).toMatchObject([{ author: 'paul' }]);
  });

  it('counts the people of a list where it waits: two moderators may approve in the same moment', async () => {
    await house.groupOf({ group: 'g1', lists: ['l1'], size: 20, policy: 'moderated' });
    await house.groupOf({ group: 'g2', lists: ['l2'], size: 20, after: 20, policy: 'moderated' });
    for (const [at, to] of ['l1', 'l2'].entries())
      await house.receive({ from: 'paul', to: [to], text, at: after(at) });
    expect(await house.outcomes()).toEqual(['l1: held', 'l2: steered']);
    expect(await house.drafts()).toMatchObject([{ reason: 'across-lists-wide' }]);
  });

  it('keeps the words that its author sent last', async () => {
    const lists = await groups(4);
    for (const to of lists) {
      const corrected = to === lists[3] ? `${text}\r\nRendez-vous jeudi, et non mardi.` : text;
      await house.receive({ from: 'paul', to: [to], text: corrected });
    }
    const kept = await database.dataSource.query('select body, copies from steering_draft');
    expect(kept).toEqual([{ body: expect.stringContaining('jeudi'), copies: 2 }]);
  });

  it('that waited counts from the day it leaves', async () => {
    const lists = await groups(3, 'moderated');
    for (const [at, to] of lists.slice(0, 2).entries())
      await house.receive({ from: 'paul', to: [to], text, at: after(at - 10) });
    for (const list of lists.slice(0, 2)) await house.approve(list, after(0));
    await house.receive({ from: 'paul', to: [lists[2] ?? ''], text, at: after(0) });
    expect(await house.outcomes()).toEqual(['l1: distributed', 'l2: distributed', 'l3: steered']);
  });

  it('that says what two others said makes one of the three, and what was said of them stays', async () => {
    const lists = await groups(3);
    const other = anAnnouncement('autre');
    await house.receive({ from: 'paul', to: [lists[0] ?? ''], text });
    await house.receive({ from: 'paul', to: [lists[1] ?? ''], text: other, at: after(1) });
    await database.dataSource.query(
      `insert into campaign_word (cluster_id, word, reason, said_at)
       select id, 'hold', 'no', now() from ledger_cluster order by id desc limit 1`,
    );
    const content = [
      'Content-Type: multipart/alternative; boundary=b\r\n',
      `--b\r\nContent-Type: text/plain\r\n\r\n${text}`,
      `--b\r\nContent-Type: text/html\r\n\r\n<p>${other}</p>`,
      '--b--',
    ].join('\r\n');
    await house.receive({ from: 'claire', to: [lists[2] ?? ''], content, at: after(2) });
    expect(await house.outcomes()).toEqual(['l1: distributed', 'l2: distributed', 'l3: steered']);
    const [{ clusters, drafts }] = await database.dataSource.query(
      `select (select count(*)::int from ledger_cluster) as clusters,
              (select count(distinct steering_draft.id)::int from steering_draft join campaign_word using (cluster_id)) as drafts`,
    );
    expect([clusters, drafts]).toEqual([1, 1]);
  });

  it('may be said again when the days that count are over', async () => {
    const lists = await groups(3);
    for (const [at, to] of lists.entries()) {
      await house.receive({ from: 'paul', to: [to], text, at: after(4 * at) });
    }
    expect(await house.outcomes()).not.toContain('l3: steered');
  });

  it('keeps its days over the change of the clock', async () => {
    const lists = await groups(3);
    const summer = new Date('2026-03-29T00:30:00Z');
    for (const [at, to] of lists.entries()) {
      await house.receive({ from: 'paul', to: [to], text, at: new Date(summer.getTime() + at * 3 * day) });
    }
    expect(await house.outcomes()).toContain('l3: steered');
  });

  it('comes to no more than two lists when all are written to at once, by two nodes', async () => {
    const lists = await groups(8);
    const other = await SteeredHouse.open(database.dataSource, 0);
    expect(other.house.get(ReceptionGate)).not.toBe(house.house.get(ReceptionGate));
    await Promise.all(
      lists.map((to, at) => (at % 2 === 0 ? house : other).receive({ from: 'paul', to: [to], text })),
    );
    const said = await house.outcomes();
    expect(said.filter(outcome => outcome.endsWith('distributed'))).toHaveLength(2);
    expect(said.filter(outcome => outcome.endsWith('steered'))).toHaveLength(6);
  });

  it('is refused in session to whoever does not prove to have written it, with the address of the channels', async () => {
    const lists = await groups(3);
    for (const to of lists.slice(0, 2)) await house.receive({ from: 'paul', to: [to], text });
    const [reply] = await house.receive({ from: 'paul', to: [lists[2] ?? ''], text, isProven: false });
    expect(reply).toMatchObject({ code: 550, enhanced: '5.7.1' });
    expect(reply?.text).toContain('http://localhost:3000/channels');
    expect(await house.drafts()).toEqual([]);
    expect(await house.copies('notice')).toBe(0);
  });

  it('waits for the moderators on LMTP, where a refusal would be mail to somebody else', async () => {
    const lists = await groups(3);
    for (const to of lists.slice(0, 2)) await house.receive({ from: 'paul', to: [to], text });
    const mail = { from: 'paul', to: [lists[2] ?? ''], text, isProven: false, protocol: 'lmtp' } as const;
    expect(await house.codes(mail)).toEqual([250]);
    expect(await house.outcomes()).toContain('l3: held');
  });
});

describe('welcome mail misused', () => {
  const brought = ['member-21', 'member-22'];

  it('is counted with its text and whom it reached, and is led away at the third list', async () => {
    const lists = await groups(4);
    const added = (list: string, at: number, reason = text) =>
      house.addTo(list, 'paul', brought, reason, after(at));
    expect([await added('l1', 0), await added('l2', 1), await added('l3', 2)]).toEqual([
      'added',
      'added',
      'across-lists',
    ]);
    expect(await house.welcomes()).toEqual([
      { to: 'l1', isOwn: false, state: 'reached', people: 2 },
      { to: 'l2', isOwn: false, state: 'reached', people: 2 },
    ]);
    // A post says the same then, whoever sends it.
    await house.receive({ from: 'claire', to: [lists[3] ?? ''], text, at: after(2) });
    expect(await house.outcomes()).toEqual(['l4: steered']);
    expect(await added('l3', 2, 'Ils ont signé la feuille de présence.')).toBe('added');
  });

  it('is the affair of a group whose animator writes it, and of nobody once the ethics team held it', async () => {
    await groups(4);
    for (const group of ['g1', 'g2', 'g3', 'g4']) await house.animates('paul', group);
    for (const list of ['l1', 'l2', 'l3']) {
      expect(await house.addTo(list, 'paul', brought, text, start)).toBe('added');
    }
    await house.sayOfAll('hold', start);
    expect(await house.addTo('l4', 'paul', brought, text, start)).toBe('campaign-held');
    expect(await house.welcomeWith('l4', 'paul', text, start)).toBe('campaign-held');
    expect(await house.welcomeWith('l4', 'paul', 'Bienvenue !', start)).toBe('changed');
  });

  it('is looked at again when an operator approves many people at once', async () => {
    const lists = await groups(3);
    expect(await house.addTo('g3', 'paul', crowd(21, 50), text, start)).toBe('waiting');
    // Under figures that were wider then.
    await boardSays({ lists: 4 });
    house = await SteeredHouse.open(database.dataSource, 0);
    for (const to of lists.slice(0, 2)) await house.receive({ from: 'claire', to: [to], text, at: after(1) });
    await boardSays({ lists: 3 });
    house = await SteeredHouse.open(database.dataSource, 0);
    expect(await house.reviewAdded('approve', after(2))).toBe('across-lists');
    expect(await house.welcomes()).toMatchObject([{ to: 'g3', state: 'waiting', people: 0 }]);
    expect(await house.reviewAdded('refuse', after(2))).toBe('refused');
    expect(await house.welcomes()).toMatchObject([{ state: 'dropped' }]);
    expect(await house.addTo('g3', 'paul', crowd(21, 50), 'Ils sont venus.', after(2))).toBe('waiting');
    expect(await house.reviewAdded('approve', after(3))).toBe('approved');
    expect((await house.welcomes()).at(-1)).toMatchObject({ to: 'g3', state: 'reached', people: 30 });
  });

  it('goes on without words that the ethics team holds while people are told', async () => {
    await groups(3);
    expect(await house.addTo('g3', 'paul', crowd(21, 80), text, start)).toBe('waiting');
    expect(await house.reviewAdded('approve', start)).toBe('approved');
    await house.sayOfAll('hold', start, after(2));
    // The first fifty were told before.
    expect(await house.tellAdded(text.slice(0, 20), after(1))).toEqual({ told: 10, reading: 50 });
    expect(await house.welcomes()).toMatchObject([{ to: 'g3', people: 50 }]);
  });

  it('is the same announcement in the text of a list that greets its newcomers', async () => {
    await groups(3);
    expect(await house.welcomeWith('l1', 'paul', text, start)).toBe('changed');
    await house.receive({ from: 'paul', to: ['l2'], text });
    expect(await house.welcomeWith('l3', 'paul', text, after(1))).toBe('across-lists');
    await house.join('l1', 'claire', after(1));
    await house.welcomeWith('l1', 'paul', 'Bienvenue à tous.', after(2));
    expect(await house.welcomes()).toMatchObject([
      { to: 'l1', state: 'reached', people: 1 },
      { to: 'l1', state: 'waiting', people: 0 },
    ]);
  });
});

describe('the words that a list greets its newcomers with', () => {
  const welcome = `Bienvenue. ${text}`;

  it('are one announcement, whether a page, a command or an import set them', async () => {
    await groups(4);
    for (const list of ['l1', 'l2']) await house.imported(list, welcome);
    await house.join('l1', 'claire', start);
    expect(await house.countGreetings(start)).toBe(2);
    expect(await house.countGreetings(start)).toBe(0);
    expect(await house.welcomes()).toMatchObject([
      { to: 'l1', isOwn: false, state: 'reached', people: 1 },
      { to: 'l2', isOwn: false, state: 'waiting', people: 0 },
    ]);
    expect(await house.reachByRoads()).toEqual([['welcome 1']]);
    expect(await house.welcomeWith('l3', 'the command', welcome, after(1))).toBe('across-lists');
    expect(await house.welcomeWith('l3', 'paul', welcome, after(1))).toBe('across-lists');
    await house.receive({ from: 'paul', to: ['l4'], text, at: after(1) });
    expect(await house.outcomes()).toEqual(['l4: steered']);
  });

  it('are set by a command as on a page, and greet', async () => {
    await groups(1);
    expect(await house.welcomeWith('l1', 'the command', welcome, start)).toBe('changed');
    expect(await house.countGreetings(start)).toBe(0);
    expect(await house.greets('l1', 'claire', 'mot997', start)).toBe(false);
    expect(await house.greets('l1', 'paul', text.slice(0, 20), start)).toBe(true);
  });

  it('stop as soon as the ethics team holds them, and greet again when it lets them go', async () => {
    await groups(2);
    await house.welcomeWith('l1', 'paul', welcome, start);
    await house.sayOfAll('hold', start, after(3));
    expect(await house.greets('l1', 'member-21', text.slice(0, 20), after(1))).toBe(false);
    expect(await house.welcomes()).toMatchObject([{ to: 'l1', state: 'waiting', people: 0 }]);
    expect(await house.greets('l1', 'member-22', text.slice(0, 20), after(4))).toBe(true);
    await house.sayOfAll('hold', after(4));
    // What an import brings is held with it, and other words are not.
    await house.imported('l2', welcome);
    await house.countGreetings(after(4));
    expect(await house.greets('l2', 'member-23', text.slice(0, 20), after(4))).toBe(false);
    expect(await house.welcomeWith('l2', 'paul', 'Bienvenue à bord !', after(4))).toBe('changed');
    expect(await house.greets('l2', 'member-24', 'Bienvenue à bord !', after(4))).toBe(true);
    await house.sayOfAll('none', after(5));
    expect(await house.greets('l1', 'member-25', text.slice(0, 20), after(5))).toBe(true);
  });
});

describe('a text of a forum, mailed to those who follow it', () => {
  it('is one announcement with what went to a list or to people, and steers nobody by itself', async () => {
    const [one = ''] = await groups(2);
    await boardSays({ peopleByText: 20 });
    house = await SteeredHouse.open(database.dataSource, 0);
    await house.followed('Mer', crowd(1, 24));
    await house.publish('Mer', 'paul', text, start);
    await house.receive({ from: 'paul', to: [one], text });
    await house.receive({ from: 'claire', to: ['member-25'], text });
    expect(await house.copies('forward')).toBe(1);
    expect(await house.outcomes()).toEqual(['l1: distributed']);
    expect(await house.reachByRoads()).toEqual([['forum 24', 'lifetime 1', 'list 20']]);
  });
});

describe('a suspended person’s other address', () => {
  afterEach(() => house.freed('diane'));

  it('is theirs, whether it was there, came later or is an alias: no list takes what it sends', async () => {
    await house.people(['diane']);
    await house.hasAddress('diane', 'diane@work.example');
    const lists = await groups(4);
    await house.suspended('diane', start, after(30));
    await house.hasAddress('diane', 'diane@later.example');
    const senders = [
      'diane',
      'diane@work.example',
      'diane@later.example',
      await house.lifetimeAddressOf('diane'),
    ];
    for (const [at, from] of senders.entries()) {
      const codes = await house.codes({ from, to: [lists[at] ?? ''], text: 'Venez tous !', at: after(1) });
      expect(codes).toEqual([550]);
    }
    expect(new Set(await house.outcomes())).toEqual(new Set(lists.map(list => `${list}: rejected`)));
    expect(await house.copies('post')).toBe(0);
    expect(await house.write('diane', lists[0] ?? '', 'Venez tous !', after(2))).toBe('refused');
  });

  it('is counted as theirs, like every address of anybody', async () => {
    await boardSays({ peopleByText: 20 });
    house = await SteeredHouse.open(database.dataSource, 0);
    const senders = ['diane', 'diane@work.example', await house.lifetimeAddressOf('diane')];
    for (let at = 0; at < 23; at++) {
      const from = senders[at % 3] ?? '';
      await house.receive({ from, to: [`member-${at + 1}`], text: `Offre ${at}.`, at: after(at / 24) });
    }
    expect(await house.copies('forward')).toBe(20);
  });
});

describe('test copies of a letter', () => {
  it('go to their editor alone, however often, and to whichever address they say is theirs', async () => {
    const [own] = await house.copiesOfTest('paul', 3, text);
    expect(own).toBe('paul@home.example');
    await house.hasAddress('paul', 'paul@second.example', true);
    const reached = await house.copiesOfTest('paul', 3, text);
    expect(new Set(reached)).toEqual(new Set(['paul@home.example', 'paul@second.example']));
    // Somebody else's address is claimed, and stays theirs until they click.
    expect(await house.claimed('paul', 'member-1@home.example')).toBe('claimed');
    expect(await house.claimed('paul', 'stranger@elsewhere.example')).toBe('claimed');
    expect(new Set(await house.copiesOfTest('paul', 3, text))).toEqual(
      new Set(['paul@home.example', 'paul@second.example']),
    );
    await house.hasAddress('paul', 'paul@home.example', true);
  });
});

describe('a post carried to a list from a draft', () => {
  it('meets steering again when it is approved, after the same text went elsewhere', async () => {
    const [one = '', two = '', three = ''] = await groups(3);
    await house.carried('paul', one, text, start);
    expect(await house.outcomes()).toEqual([`${one}: held`]);
    await house.receive({ from: 'paul', to: [two], text, at: after(1) });
    await boardSays({ lists: 4 });
    house = await SteeredHouse.open(database.dataSource, 0);
    await house.receive({ from: 'claire', to: [three], text, at: after(1) });
    await boardSays({ lists: 3 });
    house = await SteeredHouse.open(database.dataSource, 0);
    await house.approve(one, after(2));
    expect(new Set(await house.outcomes())).toEqual(
      new Set([`${one}: steered`, `${two}: distributed`, `${three}: distributed`]),
    );
    expect(await house.copies('post')).toBe(40);
  });

  it('leaves when nothing went elsewhere', async () => {
    const [one = ''] = await groups(2);
    await house.carried('paul', one, text, start);
    await house.approve(one, after(1));
    expect(await house.outcomes()).toEqual([`${one}: distributed`]);
  });
});

describe('ordinary life', () => {
  it('is never delayed on the own groups, however many lists and people they have', async () => {
    const lists = await groups(6);
    for (const [at] of lists.entries()) await house.animates('paul', `g${at + 1}`);
    await house.receive({ from: 'paul', to: lists, text });
    expect(new Set(await house.outcomes())).toEqual(new Set(lists.map(list => `${list}: distributed`)));
  });

  it('counts the people of the own lists on no road', async () => {
    await house.groupOf({ group: 'g1', lists: ['l1'], size: 40 });
    for (const number of [2, 3])
      await house.groupOf({ group: `g${number}`, lists: [`l${number}`], size: 5, after: 40 + number * 5 });
    await house.animates('paul', 'g1');
    await house.receive({ from: 'paul', to: ['l1', 'l2', 'l3'], text });
    expect(await house.copies('post')).toBe(50);
  });

  it('takes the platform’s own lists for one group, but each promotion for itself', async () => {
    await house.groupOf({ group: 'x', lists: ['a', 'b', 'c'], size: 20 });
    await database.dataSource.query('update list set group_id = null');
    await house.receive({ from: 'paul', to: ['a', 'b', 'c'], text });
    expect(await house.copies('post')).toBe(20);
    await database.dataSource.query(
      `insert into list (name, policy, rule) select 'x' || n, 'open', '{"kind":"promotions","from":1990,"to":1990}'
       from generate_series(1, 3) as n`,
    );
    const another = anAnnouncement('promo');
    await house.receive({ from: 'paul', to: ['x1', 'x2', 'x3'], text: another });
    expect((await house.outcomes()).filter(said => said.endsWith('steered'))).toHaveLength(3);
  });

  it('takes several lists of one group for one', async () => {
    await house.groupOf({ group: 'chorale', lists: ['sopranes', 'altos', 'tenors', 'basses'], size: 60 });
    await house.receive({ from: 'paul', to: ['sopranes', 'altos', 'tenors', 'basses'], text });
    expect(await house.copies('post')).toBe(60);
  });

  it('is recognised in a picture with another byte in each copy', async () => {
    for (const [at, to] of (await groups(3)).entries()) {
      await house.receive({ from: 'paul', to: [to], content: anImage(`png ${at}`), at: after(at) });
    }
    expect(await house.outcomes()).toEqual(['l1: distributed', 'l2: distributed', 'l3: steered']);
  });

  it('is recognised in a few words of one author', async () => {
    const lists = await groups(3);
    const few = 'Vente privée demain chez moi, 12 rue de Lyon, entrée libre, venez !';
    for (const [at, to] of lists.entries()) {
      await house.receive({ from: 'paul', to: [to], text: few, at: after(at) });
    }
    expect(await house.outcomes()).toEqual(['l1: distributed', 'l2: distributed', 'l3: steered']);
    await house.receive({ from: 'claire', to: [lists[2] ?? ''], text: few, at: after(3) });
    expect((await house.outcomes()).at(-1)).toBe('l3: distributed');
  });

  it('lets the same few words be said everywhere', async () => {
    const lists = await groups(5);
    for (const to of lists)
      await house.receive({ from: 'paul', to: [to], text: 'Merci à tous, à bientôt !' });
    expect(await house.copies('post')).toBe(100);
  });

  it('lets people answer, with all that they quote', async () => {
    const [one = '', ...others] = await groups(4);
    const messageId = newMessageId();
    await house.receive({ from: 'paul', to: [one], text, messageId });
    const answer = `Entendu, je viendrai.\r\n\r\nLe 2 mars, Paul a écrit :\r\n${text.replaceAll(/^/gm, '> ')}`;
    for (let at = 0; at < 3; at++) {
      await house.receive({
        from: `member-${at + 1}`,
        to: [one],
        text: answer,
        header: [`In-Reply-To: ${messageId}`],
      });
    }
    await house.receive({ from: 'paul', to: [others[0] ?? ''], text });
    expect(await house.outcomes()).not.toContain('l2: steered');
  });
});

describe('mail to lifetime addresses', () => {
  it('goes to twenty-five people and no more in one message', async () => {
    expect(await house.codes({ from: 'paul', to: crowd(1, 25), text: anAnnouncement('a') })).toEqual([250]);
    expect(await house.copies('forward')).toBe(25);
    expect(await house.codes({ from: 'paul', to: crowd(1, 26), text: anAnnouncement('b') })).toEqual([250]);
    expect(await house.copies('forward')).toBe(25);
    expect(await house.drafts()).toEqual([
      { author: 'paul', reason: 'many-people', state: 'open', people: 26, copies: 1 },
    ]);
    expect(await house.sentSoFar()).toEqual({ received: 0, missed: 26 });
    expect(await house.mailsToAuthors()).toBe(1);
  });

  it('is one message in however many pieces a server hands it over', async () => {
    const messageId = newMessageId();
    for (let at = 0; at < 3; at++) {
      await house.receive({ from: 'paul', to: crowd(at * 10 + 1, at * 10 + 10), text: 'Court.', messageId });
    }
    expect(await house.copies('forward')).toBe(20);
    expect(await house.drafts()).toMatchObject([{ reason: 'many-people' }]);
    expect(await house.sentSoFar()).toEqual({ received: 20, missed: 10 });
  });

  it.each([
    ['the same text', 'same-text', () => `${text}\r\n`],
    ['a few words each time', 'few-words', (at: number) => `Offre numéro ${at} : appelez-moi vite.`],
  ])('one by one over weeks counts %s', async (_what, reason, wording) => {
    await boardSays({ peopleByText: 20 });
    for (let at = 0; at < 22; at++) {
      await house.receive({ from: 'paul', to: [`member-${at + 1}`], text: wording(at), at: after(at) });
    }
    expect(await house.copies('forward')).toBe(20);
    expect(await house.drafts()).toMatchObject([
      { author: 'paul', reason },
      ...(reason === 'few-words' ? [{ reason }] : []),
    ]);
  });

  it.each([
    ['an image with another byte in each', (at: number) => anImage(`png ${at}`), 'same-text', 20],
    [
      'a text hidden among others',
      (at: number) => plain(`${text}\r\n${anAnnouncement(`x${at}y`)}`),
      'many-texts',
      40,
    ],
  ])('one by one counts %s', async (_what, contentOf, reason, people) => {
    await boardSays({ peopleByText: 20, peopleByAuthor: 40 });
    for (let at = 0; at <= people; at++) {
      await house.receive({
        from: 'paul',
        to: [`member-${at + 1}`],
        content: contentOf(at),
        at: after(at / 10),
      });
    }
    expect(await house.copies('forward')).toBe(people);
    expect(await house.drafts()).toMatchObject([{ author: 'paul', reason, people: 1 }]);
  });

  it('a few words each time is told once a day, and each of them is kept', async () => {
    await boardSays({ peopleByText: 20 });
    for (let at = 0; at < 24; at++) {
      const mail = { from: 'paul', to: [`member-${at + 1}`], text: `Offre numéro ${at} : appelez-moi vite.` };
      await house.receive({ ...mail, at: after(at / 1_000) });
    }
    expect(await house.drafts()).toHaveLength(4);
    expect(await house.mailsToAuthors()).toBe(1);
  });

  it('of two who share a text counts together, each person once', async () => {
    await boardSays({ peopleByText: 20 });
    await house.receive({ from: 'paul', to: crowd(1, 12), text });
    await house.receive({ from: 'claire', to: crowd(7, 18), text });
    expect(await house.copies('forward')).toBe(24);
    await house.receive({ from: 'claire', to: crowd(19, 22), text });
    expect(await house.copies('forward')).toBe(24);
    expect(await house.drafts()).toMatchObject([{ author: 'claire', reason: 'same-text' }]);
  });

  it('reaches no more when two nodes get it at once', async () => {
    await boardSays({ peopleByText: 20 });
    const other = await SteeredHouse.open(database.dataSource, 0);
    await Promise.all(
      crowd(1, 30).map((to, at) => (at % 2 === 0 ? house : other).receive({ from: 'paul', to: [to], text })),
    );
    expect(await house.copies('forward')).toBe(20);
  });

  it('is refused in session without proof, and kept for the ethics team on LMTP, without a word to anybody', async () => {
    const many = { from: 'paul', to: crowd(1, 30), text, isProven: false };
    const replies = await house.receive(many);
    expect(new Set(replies.map(({ code }) => code))).toEqual(new Set([550]));
    expect(replies[0]?.text).toContain('/channels');
    expect(await house.drafts()).toEqual([]);
    expect(await house.codes({ ...many, protocol: 'lmtp' })).toEqual([250]);
    expect(await house.drafts()).toMatchObject([{ author: null, state: 'asked', people: 30 }]);
    expect([await house.copies('forward'), await house.mailsToAuthors()]).toEqual([0, 0]);
  });

  it('does not count answers to what somebody wrote', async () => {
    await boardSays({ peopleByText: 20 });
    for (let at = 0; at < 22; at++) {
      const messageId = newMessageId();
      await house.receive({ from: `member-${at + 1}`, to: ['paul'], text: `Question ${at} ?`, messageId });
      const header = [`In-Reply-To: ${messageId}`];
      await house.receive({ from: 'paul', to: [`member-${at + 1}`], text: 'Oui, volontiers.', header });
    }
    expect(await house.copies('forward')).toBe(44);
  });
});

describe('mail to those who answer for lists', () => {
  it('goes to so many people as any other, and is counted with it', async () => {
    await boardSays({ peopleInMessage: 5 });
    const names = Array.from({ length: 6 }, (_, at) => `o${at + 1}`);
    for (const [at, list] of names.entries()) {
      await house.groupOf({ group: list, lists: [list], size: 1 });
      await house.animates(`member-${at + 1}`, list);
    }
    const owners = names.map(name => `${name}-owner@x-groupes.example`);
    expect(await house.codes({ from: 'paul', to: owners.slice(0, 5), text })).toEqual([250]);
    expect(await house.copies('forward')).toBe(5);
    expect(await house.codes({ from: 'paul', to: owners, text: anAnnouncement('b') })).toEqual([250]);
    expect(await house.copies('forward')).toBe(5);
    expect(await house.drafts()).toMatchObject([{ author: 'paul', reason: 'many-people', people: 6 }]);
    const unproven = { from: 'paul', to: [...owners.slice(0, 3), ...crowd(10, 12)], text, isProven: false };
    expect(await house.codes(unproven)).toEqual([550]);
  });
});

it('what was stopped is erased with the account of its author', async () => {
  await house.people(['odile']);
  await house.receive({ from: 'odile', to: crowd(1, 26), text: anAnnouncement('odile') });
  const [{ id }] = await database.dataSource.query(`select id from person where given_name = 'odile'`);
  await house.house.get(DepartureService).leave(id, operator, after(1));
  await house.house.get(RawErasing, { strict: false }).eraseDue(after(1));
  const [{ left }] = await database.dataSource.query(
    'select count(*)::int as left from raw_message where erased_at is null',
  );
  expect(left).toBe(0);
});

describe('what says it answers', () => {
  const image = Buffer.alloc(30_000, 'affiche').toString('base64');
  const flyer = [
    'Content-Type: multipart/mixed; boundary=b\r\n',
    '--b\r\nContent-Type: text/plain\r\n\r\nVoir ci-joint.',
    `--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n${image}`,
    '--b--',
  ].join('\r\n');

  it.each([
    ['a few words', { text: 'Venez tous samedi !' }],
    ['an image', { content: flyer }],
  ])('a mail to oneself is %s to everybody, and counted', async (_what, what) => {
    await boardSays({ peopleByText: 20 });
    const messageId = newMessageId();
    await house.receive({ from: 'paul', to: ['paul'], text: 'Pour mémoire.', messageId });
    const header = [`In-Reply-To: ${messageId}`];
    for (const to of crowd(1, 22)) await house.receive({ from: 'paul', to: [to], ...what, header });
    expect(await house.copies('forward')).toBeLessThanOrEqual(21);
    expect(await house.drafts()).not.toEqual([]);
  });

  it('a thread of each list, with one poster, is what its poster says', async () => {
    const lists = await groups(3);
    const pdf = Buffer.alloc(60_000, 'affiche').toString('base64');
    const content = [
      'Content-Type: multipart/mixed; boundary=b\r\n',
      '--b\r\nContent-Type: text/plain\r\n\r\nVoir ci-joint.',
      `--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n${pdf}`,
      '--b--',
    ].join('\r\n');
    for (const [at, list] of lists.entries()) {
      const messageId = newMessageId();
      await house.receive({ from: 'claire', to: [list], text: anAnnouncement(list), messageId });
      const header = [`In-Reply-To: ${messageId}`];
      await house.receive({ from: 'paul', to: [list], content, header, at: after(at / 2) });
    }
    expect(await house.drafts()).toMatchObject([{ author: 'paul', reason: 'across-lists' }]);
  });

  it('a message of a list is counted for the people that it goes to as well', async () => {
    await boardSays({ peopleByText: 20 });
    const [list = ''] = await groups(1);
    const messageId = newMessageId();
    await house.receive({ from: 'claire', to: [list], text, messageId });
    const header = [`In-Reply-To: ${messageId}`];
    for (const to of crowd(1, 22))
      await house.receive({ from: 'paul', to: [list, to], text: 'Venez tous !', header });
    expect(await house.copies('forward')).toBe(20);
  });
});

describe('an author’s few words', () => {
  it('do not stop a letter to a friend, nor an answer', async () => {
    await boardSays({ peopleByText: 20 });
    for (const to of crowd(1, 20)) await house.receive({ from: 'paul', to: [to], text: 'Rappelez-moi.' });
    await house.receive({ from: 'paul', to: ['member-21'], text: anAnnouncement('lettre') });
    const messageId = newMessageId();
    await house.receive({ from: 'member-22', to: ['paul'], text: 'Viens-tu ?', messageId });
    const header = [`In-Reply-To: ${messageId}`];
    await house.receive({ from: 'paul', to: ['member-22'], text: 'Oui, volontiers.', header });
    expect(await house.copies('forward')).toBe(23);
    expect(await house.drafts()).toEqual([]);
  });

  it('are not those of somebody else who writes in their name without proof', async () => {
    await boardSays({ peopleByText: 20 });
    for (const to of crowd(1, 20))
      await house.receive({ from: 'paul', to: [to], text: 'Cliquez ici.', isProven: false });
    expect(await house.codes({ from: 'paul', to: ['member-30'], text: 'Rappelle-moi.' })).toEqual([250]);
    expect(await house.drafts()).toEqual([]);
    expect(await house.copies('forward')).toBe(21);
  });
});

describe('spam that one reader throws away', () => {
  it('is refused with the rest of an announcement that nobody proves', async () => {
    await database.dataSource.query(
      `insert into forwarding_choice (person_id, spam) select id, 'drop' from person where given_name = 'member-30'`,
    );
    const header = ['X-Spam-Flag: YES'];
    const mail = { from: 'paul', to: crowd(1, 30), text, header, isProven: false };
    expect(await house.codes(mail)).toEqual([550]);
    expect(await house.drafts()).toEqual([]);
    await database.dataSource.query('delete from forwarding_choice');
  });
});

async function boardSays(figures: object): Promise<void> {
  await database.dataSource.query(
    `insert into steering_figures (figures, reason, changed_at) values ($1, 'a test', now())`,
    [JSON.stringify(figures)],
  );
}

/** The people of the crowd from one number to another. */
function crowd(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, at) => `member-${from + at}`);
}

function plain(words: string): string {
  return `Content-Type: text/plain; charset=utf-8\r\n\r\n${words}`;
}

function anImage(bytes: string): string {
  const image = Buffer.from(bytes.padEnd(12_000, '.')).toString('base64');
  const parts = [
    plain('Voir l’affiche.'),
    `Content-Type: image/png\r\nContent-Disposition: attachment; filename="a.png"\r\nContent-Transfer-Encoding: base64\r\n\r\n${image}`,
  ];
  return `Content-Type: multipart/mixed; boundary=b\r\n\r\n${parts.map(part => `--b\r\n${part}\r\n`).join('')}--b--`;
}
