import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mostUnrecorded } from '../../src/postoffice/delivery/courier.service.js';
import { Site } from './a-site.js';
import { until } from './until.js';

const people = 1_200;
const readers = Array.from({ length: people }, (_, at) => `reader${at}@domain${at % 7}.example`);
/** As for a post: what the relay took and our tables do not know yet. */
const mostInFlight = mostUnrecorded + 20;

let atCopy: { nth: number; act: () => void } | null = null;
const taken: string[] = [];
let site: Site;

beforeAll(async () => {
  site = await Site.open({
    isAlone: true,
    environment: { DKIM_KEY: 'none' },
    sink: { keep: 'passing', onMessage: ({ recipients }) => take(recipients) },
  });
  await site.query(
    `with made as (
       insert into person (given_name, family_name) select 'Reader', n::text from generate_series(0, ${people - 1}) n
       returning id, family_name::int as n)
     insert into address (person_id, address, is_preferred, verified_at)
     select id, concat('reader', n, '@domain', n % 7, '.example'), true, now() from made`,
  );
});
afterAll(() => site.close());

function take(recipients: readonly string[]): void {
  taken.push(...recipients);
  if (taken.length === atCopy?.nth) atCopy.act();
}

/** Approved, and its hour has just come: the program itself sends it. */
async function anIssue(): Promise<string> {
  const [issue] = await site.query<{ id: string }>(
    `with letter as (
       insert into letter (slug, name, kind, audience, created_at)
       values ('lettre', 'La lettre', 'platform', 'directory', now()) returning id),
     issue as (
       insert into letter_issue (letter_id, month, state, planned_at, opened_at, closed_at, ready_at)
       select id, '2026-01-01', 'ready', now(), now(), now(), now() from letter returning id, letter_id),
     article as (
       insert into article (letter_id, issue_id, state, category, title, text, via, is_counted, created_at, changed_at, proposed_at)
       select letter_id, id, 'accepted', 'groups', 'Sortie', 'Voiles et café.', 'web', false, now(), now(), now() from issue)
     select id from issue`,
  );
  return issue?.id ?? '';
}

async function stateOf(issueId: string): Promise<string | undefined> {
  const [issue] = await site.query<{ state: string }>('select state from letter_issue where id = $1', [
    issueId,
  ]);
  return issue?.state;
}

describe('kill -9 in the middle of a letter', () => {
  it('forgets no reader, and repeats only what was in flight', async () => {
    atCopy = { nth: people / 2, act: () => site.vigie.killNow() };
    const issueId = await anIssue();
    await site.vigie.ended();
    const known = await site.query<{ address: string }>(
      `select copy.address from delivery copy join outbound_message message on message.id = copy.outbound_id
       where message.sending_id = $1 and copy.state = 'sent'`,
      [issueId],
    );
    const recorded = new Set(known.map(({ address }) => address));
    const inFlight = new Set(taken.filter(address => !recorded.has(address)));
    expect(taken.length).toBeLessThan(people);
    expect(inFlight.size).toBeLessThanOrEqual(mostInFlight);

    await site.startAgain();
    await until(async () => (await stateOf(issueId)) === 'sent');

    expect(new Set(taken)).toEqual(new Set(readers));
    const seen = new Set<string>();
    const twice = taken.filter(address => seen.has(address) || !seen.add(address));
    expect(twice.filter(address => !inFlight.has(address))).toEqual([]);
    expect(new Set(twice).size).toBe(twice.length);
  });
});
