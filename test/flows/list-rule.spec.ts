import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Site } from './a-site.js';
import { Browser } from './browser.js';
import { copiesOf, type CopyReceived, recipientsOf } from './copy-received.js';
import { bare } from './letter.js';

const voile = 'voile@lists.example';
const promo = 'promo-1998@lists.example';
let site: Site;
let received = 0;

beforeAll(async () => {
  site = await Site.open();
  for (const [name, year] of [
    ['anne', 1998],
    ['bruno', 1998],
    ['carla', 2001],
  ] as const) {
    await site.person(`${name}@ecole.example`, `${name} Test`, '--promotion', String(year));
  }
  await site.vigie.ask('group', 'create', 'voile', '--name', 'X-Voile', '--kind', 'leisure');
  await site.vigie.ask('group', 'member', 'voile', 'anne@ecole.example', '--animator');
  await site.vigie.ask('list', 'create', voile, '--group', 'voile');
});
afterAll(() => site.close());

/** A post of Anne's, and its copies once they all left. */
async function copiesOfPost(to: string, expected: number): Promise<CopyReceived[]> {
  const messageId = await site.mailer.post({ from: 'Anne <anne@ecole.example>', to });
  received += expected;
  await site.sink.whenReceived(received);
  await site.quiet();
  return copiesOf(site.sink.received, messageId);
}

describe('a list of the members of a group', () => {
  it('is ruled by a command that reads its rule back', async () => {
    const shown = await site.vigie.ask('list', 'rule', voile, 'members; minus promotion 2001');
    expect(shown).toEqual({ rule: 'members; minus promotion 2001', recipients: 1 });
    const { code, err } = await site.vigie.command('list', 'rule', voile, 'members of golf');
    expect([code, err.trim()]).toEqual([1, 'There is no such group.']);
    expect((await site.vigie.command('list', 'rule', voile, 'everybody')).code).toBe(2);
  });

  it('reaches who joins the group from the next post on, and nobody its rule takes out', async () => {
    expect(recipientsOf(await copiesOfPost(voile, 1))).toEqual(['anne@ecole.example']);
    await site.vigie.ask('group', 'member', 'voile', 'bruno@ecole.example');
    await site.vigie.ask('group', 'member', 'voile', 'carla@ecole.example');
    expect(recipientsOf(await copiesOfPost(voile, 2))).toEqual(['anne@ecole.example', 'bruno@ecole.example']);
  });

  it('lets somebody of its rule leave by the link of their copy, for good', async () => {
    const copies = await copiesOfPost(voile, 2);
    const own = copies.find(({ to }) => to === 'bruno@ecole.example');
    const browser = new Browser(site.vigie.webUrl);
    const page = await browser.get(own?.unsubscribeLink ?? '');
    await browser.submit(page, new URL(own?.unsubscribeLink ?? '').pathname);
    await site.quiet();
    received = site.sink.received.length;
    expect(recipientsOf(await copiesOfPost(voile, 1))).toEqual(['anne@ecole.example']);
    await site.vigie.ask('group', 'member', 'voile', 'bruno@ecole.example', '--animator');
    expect(recipientsOf(await copiesOfPost(voile, 1))).toEqual(['anne@ecole.example']);
  });
});

function order(role: string, ...header: readonly string[]): Promise<string> {
  return site.mailer.post({
    from: 'Carla <carla@ecole.example>',
    to: `regate-${role}@lists.example`,
    header,
  });
}

function carlasRows(): Promise<{ state: string }[]> {
  return site.query(
    `select s.state from subscription s join list l on l.id = s.list_id
     join address a on a.person_id = s.person_id where l.name = 'regate' and a.address = 'carla@ecole.example'`,
  );
}

describe('an order to leave by mail', () => {
  it('writes nothing when nobody is obeyed, and takes somebody of the rule out when it is theirs', async () => {
    await site.vigie.ask('list', 'create', 'regate@lists.example', '--group', 'voile');
    await site.vigie.ask('list', 'rule', 'regate', 'members');
    await order('leave', 'Auto-Submitted: auto-replied');
    await order('request');
    expect(await carlasRows()).toEqual([]);
    await order('leave', 'Authentication-Results: mx.lists.example; dmarc=pass header.from=ecole.example');
    expect(await carlasRows()).toEqual([{ state: 'unsubscribed' }]);
  });
});

describe('promotion lists', () => {
  it('are made once for each promotion, and hold a post for a moderator', async () => {
    expect(await site.vigie.ask('promotions', 'create')).toEqual({ created: [1998, 2001], kept: [] });
    expect(await site.vigie.ask('promotions', 'create')).toEqual({ created: [], kept: [1998, 2001] });
    const messageId = await site.mailer.post({ from: 'Anne <anne@ecole.example>', to: promo });
    const [post] = await site.trace(bare(messageId));
    expect(post).toMatchObject({ outcome: 'held', reasons: [{ code: 'list-moderated' }] });
  });
});
