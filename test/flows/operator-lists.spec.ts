import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Site } from './a-site.js';
import { copiesOf, recipientsOf } from './copy-received.js';
import { bare, letter, newMessageId } from './letter.js';

const golf = 'golf@lists.example';
const bob = 'bob@elsewhere.example';
const zoe = 'zoe@plume.example';
let site: Site;

beforeAll(async () => {
  site = await Site.open();
  await site.list(golf, [bob, zoe, 'zoe@work.example']);
});
afterAll(() => site.close());

/** What became of a post: the door's code, the outcome and who had a copy. */
async function posted(from: string, subject = 'Sortie'): Promise<[number, string | undefined, string[]]> {
  const messageId = newMessageId();
  const raw = letter({ from, to: golf, subject, messageId });
  const { code } = await site.mailer.send(raw, { from, to: [golf] });
  await site.quiet();
  const [post] = await site.trace(bare(messageId));
  return [code, post?.outcome, recipientsOf(copiesOf(site.sink.received, messageId)).toSorted()];
}

describe('the operator of a list', () => {
  it('makes one subscriber of the addresses of somebody who enters the directory', async () => {
    expect((await posted(bob))[2]).toEqual([bob, zoe, 'zoe@work.example']);
    await site.person(zoe, 'Zoé Arnaud', '--other-address', 'zoe@work.example');
    expect((await posted(bob))[2]).toEqual([bob, zoe]);
    expect(await site.query(`select count(*)::int from subscription where state = 'subscribed'`)).toEqual([
      { count: 2 },
    ]);
  });

  it('bans a sender, accepts another, and shows both', async () => {
    const stranger = 'eve@stranger.example';
    expect((await posted(stranger))[1]).toBe('held');
    await site.vigie.ask('list', 'sender', golf, stranger, 'accepted');
    await site.vigie.ask('list', 'sender', golf, bob, 'banned');
    expect(await site.vigie.ask('list', 'show', golf)).toMatchObject({ accepted: [stranger], banned: [bob] });
    expect((await posted(stranger))[1]).toBe('distributed');
    expect((await posted(bob)).slice(0, 2)).not.toContain('distributed');
    for (const sender of [stranger, bob]) await site.vigie.ask('list', 'sender', golf, sender, 'none');
    expect((await posted(bob))[1]).toBe('distributed');
  });

  it('holds what a pattern names, until it is removed', async () => {
    const words = ['list', 'pattern', golf] as const;
    const { patternId } = await site.vigie.ask<{ patternId: string }>(
      ...words,
      'add',
      'Subject',
      '*loterie*',
    );
    expect(await site.vigie.ask('list', 'show', golf)).toMatchObject({
      patterns: [{ id: patternId, field: 'subject', glob: '*loterie*' }],
    });
    expect((await posted(bob, 'La grande LOTERIE'))[1]).toBe('held');
    await site.vigie.ask(...words, 'remove', patternId);
    expect((await posted(bob, 'La grande loterie'))[1]).toBe('distributed');
    expect(await site.vigie.command(...words, 'remove', 'nothing')).toMatchObject({ code: 1 });
  });

  it('pauses, flags and removes a subscriber', async () => {
    const set = (subscriber: string, ...words: string[]) =>
      site.vigie.ask('subscriber', 'set', golf, subscriber, ...words);
    await set(zoe, 'mode=paused', 'until=2090-01-01');
    await set(bob, 'receivesOwn=false');
    expect((await posted(bob))[2]).toEqual([]);
    await set(zoe, 'mode=each');
    await set(bob, 'receivesOwn=true', 'isModerated=true');
    expect((await posted(zoe))[2]).toEqual([bob, zoe]);
    expect((await posted(bob))[1]).toBe('held');
    await site.vigie.ask('subscriber', 'remove', golf, zoe);
    expect(await site.vigie.command('subscriber', 'set', golf, zoe, 'mode=each')).toMatchObject({
      code: 1,
      err: expect.stringContaining('is not subscribed'),
    });
    expect(await site.vigie.command('subscriber', 'set', golf, bob, 'mode=never')).toMatchObject({ code: 1 });
  });
});
