import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from 'pg';
import { withClient } from '../database/test-connection.js';
import { manySubscribers, Site } from './a-site.js';
import { waitBehind } from './behind-the-gate.js';
import { Browser } from './browser.js';
import { noticesTo } from './copy-received.js';
import { proven } from './proven.js';
import { until } from './until.js';

const golf = 'golf@lists.example';
const mona = 'mona@ecole.example';
const marc = 'marc@ecole.example';
const subscribers = manySubscribers(3);
const rounds = 50;
/** As many as end well within a test's time. */
const inOneGo = 10;

/** Marc decides on the page, Mona by mail, an operator by the command line. */
const doors = ['web', 'mail', 'command'] as const;
type Door = (typeof doors)[number];
const names: Readonly<Record<Door, string>> = { web: 'Marc Dumont', mail: 'Mona Leroy', command: 'operator' };

type Action = 'approve' | 'reject' | 'discard';
const wishes: readonly Readonly<Record<Door, Action>>[] = [
  { web: 'approve', mail: 'approve', command: 'approve' },
  { web: 'approve', mail: 'reject', command: 'discard' },
  { web: 'discard', mail: 'approve', command: 'reject' },
  { web: 'reject', mail: 'discard', command: 'approve' },
];

interface Round {
  readonly number: number;
  readonly heldId: string;
  readonly answersTo: string;
}

/** What whoever decided was told: that it is done, or in what words that it was not. */
interface Told {
  readonly isDone: boolean;
  readonly words: string;
}

let site: Site;
let browser: Browser;
let all: Round[] = [];
const told: Record<Door, Told>[] = [];

beforeAll(async () => {
  site = await Site.open();
  await site.person(mona, 'Mona Leroy', '--language', 'en');
  await site.person(marc, 'Marc Dumont', '--language', 'en');
  await site.list(golf, subscribers, '--policy', 'moderated', '--moderator', mona, '--moderator', marc);
  browser = await Browser.signedIn(site.vigie, marc);
});
// In two goes, as it takes its time.
beforeAll(async () => {
  all = await waiting();
});
afterAll(async () => {
  await site.close();
});

/** As many held messages as there are rounds, and where Mona answers each. */
async function waiting(): Promise<Round[]> {
  const numbers = Array.from({ length: rounds }, (_, number) => number);
  await Promise.all(
    numbers.map(number =>
      site.mailer.post({ from: `eve-${number}@stranger.example`, to: golf, subject: `Round ${number}` }),
    ),
  );
  await site.quiet();
  const mails = await Promise.all(
    noticesTo(site.sink.received, mona).map(async mail => ({
      text: (await mail.read()).text,
      answersTo: mail.value('reply-to') ?? '',
    })),
  );
  return (await site.held(golf)).map(({ id: heldId }, number) => {
    const mail = mails.find(({ text }) => text.includes(`/moderation/${heldId}`));
    return { number, heldId, answersTo: mail?.answersTo ?? '' };
  });
}

/**
 * All three have read the message and wait for its row before the first of them gets it: truly at once. Who stands
 * first there changes from round to round; in every fourth, whoever is fastest.
 */
async function decideAtOnce(gate: Client, round: Round): Promise<Record<Door, Told>> {
  const { number, heldId } = round;
  const deciders = await ready(round);
  const order = doors.map((_, at) => doors[(at + number) % doors.length]!);
  await gate.query('begin');
  await gate.query('select from held_message where id = $1 for update', [heldId]);
  const answers = new Map<Door, Promise<Told>>();
  for (const [at, door] of order.entries()) {
    answers.set(door, deciders[door]());
    if (number % 4 !== 3) await waitBehind(gate, at + 1);
  }
  await waitBehind(gate, doors.length);
  await gate.query('commit');
  const [web, mail, command] = await Promise.all(doors.map(door => answers.get(door)!));
  return { web: web!, mail: mail!, command: command! };
}

async function ready(round: Round): Promise<Readonly<Record<Door, () => Promise<Told>>>> {
  const { heldId, number } = round;
  const wish = wishes[number % wishes.length]!;
  const page = await browser.get(`/moderation/${heldId}`);
  const paths = { approve: 'approval', reject: 'rejection', discard: 'discard' };
  return {
    async web() {
      const action = `/lists/golf/held/${heldId}/${paths[wish.web]}`;
      const { status, html } = await browser.submit(page, action, { reason: 'off topic' });
      return { isDone: status === 200, words: status === 409 || status === 200 ? html : `status ${status}` };
    },
    async mail() {
      const text = { approve: 'OK', reject: 'No, off topic', discard: 'Discard' }[wish.mail];
      const words = await site.mailer.post({ from: mona, to: round.answersTo, text, header: proven(mona) });
      return { isDone: false, words };
    },
    async command() {
      const words = ['decide', heldId, wish.command, '--reason', 'off topic'];
      const { code, out, err } = await site.vigie.command(...words);
      return { isDone: code === 0, words: `${out}${err}` };
    },
  };
}

/** What Mona was told is read once all is over: her mail takes its time, and nobody waits for it. */
async function monasWords(): Promise<void> {
  await site.quiet();
  const answers = await Promise.all(
    noticesTo(site.sink.received, mona).map(async mail => ({
      about: mail.value('in-reply-to'),
      words: (await mail.read()).text,
    })),
  );
  for (const round of told) {
    const words = answers.find(({ about }) => about === round.mail.words)?.words ?? 'nothing';
    round.mail = { isDone: words.startsWith('Done'), words };
  }
}

/** The half minute in which an approval can be taken back is over, and all that was approved has left. */
async function left(): Promise<void> {
  await site.query(`update held_message set release_at = now() where state = 'approved'`);
  await until(async () => {
    const rows = await site.query(`select from held_message where state = 'approved'`);
    return rows.length === 0;
  });
  await site.quiet();
}

interface Outcome {
  readonly decision: Action;
  readonly via: Door;
  readonly copies: number;
}

async function outcomesOf({ heldId }: Round): Promise<Outcome[]> {
  return site.query(
    `select decision, decided_via as via,
            (select count(*)::integer from delivery d join outbound_message o on o.id = d.outbound_id
             where o.post_id = h.post_id) as copies
     from held_message h join moderation_decision m on m.held_message_id = h.id
     where h.id = $1 and decision <> 'release'`,
    [heldId],
  );
}

describe(`${rounds} rounds of three who decide at once, by three doors`, () => {
  it.each(Array.from({ length: rounds / inOneGo }, (_, go) => go * inOneGo))(
    'from round %i on',
    async first => {
      await withClient(site.databaseUrl, async gate => {
        for (const round of all.slice(first, first + inOneGo)) told.push(await decideAtOnce(gate, round));
      });
      expect(told).toHaveLength(first + inOneGo);
    },
  );

  it('had a message each, and every door won some of them', async () => {
    await left();
    await monasWords();
    expect(all.map(({ answersTo }) => answersTo)).toEqual(
      all.map(() => expect.stringMatching(/^moderate\+/)),
    );
    expect(all).toHaveLength(rounds);
    for (const door of doors) expect(told.filter(round => round[door].isDone).length).toBeGreaterThan(5);
  });

  it('are one decision and one fan-out each, and exactly one was told that it is done', async () => {
    for (const [at, round] of all.entries()) {
      const outcomes = await outcomesOf(round);
      const [first] = outcomes;
      const winner = doors.filter(door => told[at]?.[door].isDone);
      expect([round.number, outcomes.map(({ via }) => via)]).toEqual([round.number, winner]);
      expect(first?.decision).toBe(wishes[round.number % wishes.length]?.[first?.via ?? 'web']);
      expect(first?.copies).toBe(first?.decision === 'approve' ? subscribers.length : 0);
    }
  });

  it('told the two others who decided', () => {
    for (const round of told) {
      const winner = doors.find(door => round[door].isDone) ?? 'web';
      for (const loser of doors.filter(door => door !== winner))
        expect(round[loser].words).toMatch(new RegExp(names[winner], 'i'));
    }
  });
});
