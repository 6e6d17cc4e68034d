import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readConfig } from '../../src/foundation/config/environment.js';
import { clientKey } from '../../src/foundation/connection-count.js';
import { Canaries } from '../../src/channels/forwarding/canaries.service.js';
import { LifetimeAddresses } from '../../src/channels/forwarding/lifetime-addresses.service.js';
import { operator } from '../../src/foundation/journal/actor.js';
import { CanaryAlarm } from '../../src/intake/steering/canary-alarm.service.js';
import { EthicsTeam } from '../../src/intake/steering/ethics-team.service.js';
import { RoleService } from '../../src/community/accounts/role.service.js';
import { Envelopes } from '../../src/intake/reception/envelopes.service.js';
import { bearerOfAddress } from '../../src/postoffice/delivery/bearer.js';
import { BoardFigures } from '../../src/intake/steering/board-figures.service.js';
import { Community } from './a-community.js';
import { somebodyWaits } from './somebody-waits.js';
import { type RoomDatabase, roomDatabase } from './room-database.js';

const now = new Date('2026-03-01T09:00:00Z');
const dayMs = 86_400_000;
let database: RoomDatabase;
/** Two processes of one site. */
let nodes: readonly [Envelopes, Envelopes];

beforeAll(async () => {
  database = await roomDatabase();
  const { dataSource } = database;
  const community = new Community(dataSource);
  const rows = Array.from({ length: 260 }, (_, at) => ({
    line: at + 1,
    address: `m${at}@home.example`,
    first: 'Membre',
    last: `Numéro${at}`,
    promotion: '1998',
    language: 'fr',
  }));
  await community.people.importPeople(rows, operator, now);
  await dataSource.query(
    `insert into address (person_id, address, verified_at) select person_id, 'work-' || address, now() from address`,
  );
  await new LifetimeAddresses(readConfig({}), dataSource, community.journal).giveMissing(operator, now);
  const roles = new RoleService(dataSource, community.journal);
  const team = new EthicsTeam(readConfig({}), roles, community.directory, community.notices);
  const node = () =>
    new Envelopes(
      readConfig({}),
      dataSource,
      new BoardFigures(dataSource),
      new CanaryAlarm(dataSource, team, community.journal),
    );
  nodes = [node(), node()];
});
afterAll(() => database.close());

const lifetime = (at: number): string => `membre.numero${at}.1998@x-anciens.example`;
const range = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, at) => lifetime(from + at));

interface Sent {
  readonly sender?: string;
  readonly saslUser?: string;
  readonly clientAddress?: string;
  readonly at?: Date;
}

/** RCPT by RCPT, the questions going to either node in turn, as behind a balancer. */
async function send(recipients: readonly string[], sent: Sent = {}): Promise<string> {
  const { sender = 'anne@out.example', saslUser = '', clientAddress = '192.0.2.7', at = now } = sent;
  const question = { instance: randomUUID(), sender, saslUser, clientAddress };
  for (const [index, recipient] of recipients.entries())
    await nodes[index % 2 === 0 ? 0 : 1].addRecipient({ ...question, recipient }, at);
  const only = recipients.length === 1 ? (recipients[0] ?? '') : '';
  const verdict = await nodes[recipients.length % 2 === 0 ? 0 : 1].judge(
    { ...question, recipient: only },
    at,
  );
  return verdict.kind === 'go' ? 'go' : `${verdict.kind} ${verdict.people}`;
}

describe('the envelopes of another server', () => {
  it('may name twenty-five people, each once however many of their addresses', async () => {
    const sender = 'one@out.example';
    const twice = Array.from({ length: 25 }, (_, at) => [
      lifetime(at),
      lifetime(at).toUpperCase(),
      lifetime(at).replace('@', '+x@'),
      `work-m${at}@home.example`,
    ]).flat();
    expect(await send([...twice, 'nobody@elsewhere.example', 'nobody@x-anciens.example'], { sender })).toBe(
      'go',
    );
    expect(await send(range(0, 26), { sender })).toBe('many-people 26');
    // What was refused is not counted.
    expect(await send(range(0, 25), { sender })).toBe('go');
  });

  it('may name two hundred people in thirty days, one by one or by the dozen', async () => {
    const sender = 'two@out.example';
    for (let from = 0; from < 200; from += 20)
      expect(await send(range(from, from + 20), { sender })).toBe('go');
    expect(await send(range(200, 201), { sender })).toBe('same-sender 201');
    expect(await send(range(0, 20), { sender })).toBe('go');
    expect(await send(range(200, 201), { sender: 'another@out.example' })).toBe('go');
    expect(await send(range(200, 201), { sender, at: new Date(now.getTime() + 31 * dayMs) })).toBe('go');
  });

  it('is one sender whose copies have senders of their own', async () => {
    for (let from = 0; from < 200; from += 20) {
      expect(await send(range(from, from + 20), { sender: verp(from) })).toBe('go');
    }
    expect(await send(range(200, 201), { sender: verp(200) })).toBe('same-sender 201');
  });

  it('are of whoever signed in, whatever they call themselves, by any of their addresses', async () => {
    const saslUser = 'm7@home.example';
    for (let from = 0; from < 200; from += 25)
      expect(
        await send(range(from, from + 25), {
          saslUser,
          sender: `s${from}@out.example`,
          clientAddress: `192.0.2.${from}`,
        }),
      ).toBe('go');
    expect(await send(range(200, 201), { saslUser })).toBe('same-sender 201');
    expect(await send(range(200, 201), { saslUser: lifetime(7) })).toBe('same-sender 201');
    expect(await send(range(200, 201), { saslUser: 'WORK-m7@home.example' })).toBe('same-sender 201');
    expect(await send(range(200, 201), { saslUser: 'm8' })).toBe('go');
  });

  it('are counted one after the other when two nodes end messages at once', async () => {
    const sender = 'three@out.example';
    for (let from = 0; from < 180; from += 20) await send(range(from, from + 20), { sender });
    const both = await Promise.all([send(range(180, 200), { sender }), send(range(200, 220), { sender })]);
    expect(both.toSorted((one, other) => one.localeCompare(other))).toEqual(['go', 'same-sender 220']);
  });

  it('wait for a node that is counting the same sender, and see what it counted', async () => {
    const { dataSource } = database;
    const clientAddress = '192.0.2.7';
    const sender = 'waiting@out.example';
    const author = bearerOfAddress(`${sender}|${clientKey(clientAddress)}`);
    for (let from = 0; from < 180; from += 20) await send(range(from, from + 20), { sender });
    // The statement of a third node, which has counted twenty people and has not committed yet.
    const waiting = await dataSource.transaction(async manager => {
      const [{ reached }] = await manager.query(
        `select ledger_count_envelope($1, $2, 'third', array(select bearer_number(person_id) from lifetime_address
           where local = any($3)), $4, $4::timestamptz - interval '30 days', 200) as reached`,
        [author, sender, range(180, 200).map(address => address.split('@')[0]), now],
      );
      expect(reached).toBe(200);
      const answers = Promise.all([send(range(200, 201), { sender }), send(range(0, 2), { sender })]);
      await somebodyWaits(dataSource, 2);
      return { answers };
    });
    expect(await waiting.answers).toEqual(['same-sender 201', 'go']);
  });

  it('never let a sender have more than the limit, however two nodes are asked', async () => {
    const senders = ['even@out.example', 'odd@out.example', 'third@out.example'];
    // Sixteen messages of sixteen people for each, all at once, in turn by either node.
    const asked = Array.from({ length: 48 }, (_, at) => ({
      sender: senders[at % 3]!,
      recipients: range(Math.floor(at / 3) * 16, Math.floor(at / 3) * 16 + 16 - (at % 2)),
    }));
    const answers = await Promise.all(asked.map(({ sender, recipients }) => send(recipients, { sender })));
    for (const sender of senders) {
      const gone = asked.filter((message, at) => message.sender === sender && answers[at] === 'go');
      const people = gone.reduce((sum, { recipients }) => sum + recipients.length, 0);
      expect(people).toBeLessThanOrEqual(200);
      // Another message of those refused would have been one too many.
      expect(people).toBeGreaterThan(200 - 16);
      expect(await counted(sender)).toBe(people);
    }
  });

  it('are taken once, whoever asks again', async () => {
    const sender = 'again@out.example';
    const question = { instance: randomUUID(), sender, saslUser: '', clientAddress: '', recipient: '' };
    for (const recipient of range(0, 3)) await nodes[0].addRecipient({ ...question, recipient }, now);
    const verdicts = await Promise.all([0, 1, 0, 1].map(at => nodes[at]!.judge(question, now)));
    expect(verdicts).toEqual(Array.from({ length: 4 }, () => ({ kind: 'go' })));
    expect(await counted(sender)).toBe(3);
  });

  it('are judged by their only recipient, where RCPT was not asked about', async () => {
    const sender = 'only@out.example';
    const question = { instance: randomUUID(), sender, saslUser: '', clientAddress: '' };
    await nodes[0].judge({ ...question, recipient: lifetime(3) }, now);
    await nodes[0].judge({ ...question, instance: randomUUID(), recipient: 'x@elsewhere.example' }, now);
    expect(await counted(sender)).toBe(1);
  });

  it('are counted together when many messages end at once on one node, each sender for itself', async () => {
    const [few, many] = ['few@out.example', 'many@out.example'];
    for (let from = 0; from < 190; from += 19) await send(range(from, from + 19), { sender: many });
    // An even count of recipients: the first node judges all of them, together.
    const burst = [
      send(range(190, 194), { sender: many }),
      send(range(0, 4), { sender: few }),
      send(range(194, 198), { sender: many }),
      send(range(198, 202), { sender: many }),
      send(range(4, 8), { sender: few }),
    ];
    const answers = await Promise.all(burst);
    expect(answers.toSorted((one, other) => one.localeCompare(other))).toEqual([
      'go',
      'go',
      'go',
      'go',
      'same-sender 202',
    ]);
    expect([await counted(few), await counted(many)]).toEqual([8, 198]);
  });

  it('of a message that ends without its recipients are for nobody, and those never ended are forgotten', async () => {
    expect(await send([])).toBe('go');
    const question = { instance: 'lost', sender: '', saslUser: '', clientAddress: '' };
    await nodes[0].addRecipient({ ...question, recipient: lifetime(1) }, now);
    await nodes[0].forgetUnended(new Date(now.getTime() + 2 * dayMs));
    const [{ left }] = await database.dataSource.query('select count(*)::int as left from policy_recipient');
    expect(left).toBe(0);
  });
});

/** People of all messages of a sender that went. */
async function counted(sender: string): Promise<number> {
  const [{ people }] = await database.dataSource.query(
    'select coalesce(sum(people), 0)::int as people from ledger_entry where author_address = $1',
    [sender],
  );
  return people;
}

describe('an address that nobody was given', () => {
  it('raises an alert at its first mail, counts as nobody, and tells whoever wrote nothing', async () => {
    const { dataSource } = database;
    const canaries = new Canaries(readConfig({}), dataSource, new Community(dataSource).journal);
    await canaries.make({ givenName: 'Ève', familyName: 'Lorimont', promotion: 1988 }, operator, now);
    const sent = { sender: 'harvest@out.example', clientAddress: '192.0.2.99' };
    expect(await send(['eve.lorimont.1988@x-anciens.example'], sent)).toBe('go');
    expect(await send(['eve.lorimont.1988@x-anciens.example', lifetime(1)], sent)).toBe('go');
    const hits = await dataSource.query('select door, author_address from canary_hit');
    expect(hits).toEqual(
      Array.from({ length: 2 }, () => ({ door: 'policy', author_address: 'harvest@out.example' })),
    );
    const people = await dataSource.query(
      `select people from ledger_entry where author_address = 'harvest@out.example'`,
    );
    expect(people).toEqual([{ people: 1 }]);
  });
});

function verp(at: number): string {
  return `bounce-${at}-m${at}=home.example@verp.example`;
}
