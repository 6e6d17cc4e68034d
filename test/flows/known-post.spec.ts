import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Site } from './a-site.js';
import { bare, letter, newMessageId } from './letter.js';

const golf = 'golf@lists.example';
const bulletin = 'bulletin@lists.example';
const author = 'eve@stranger.example';
let site: Site;

beforeAll(async () => {
  site = await Site.open();
  await site.person('mona@ecole.example', 'Mona Leroy');
  await site.list(golf, ['bob@elsewhere.example'], '--moderator', 'mona@ecole.example');
  await site.list(bulletin, ['bob@elsewhere.example'], '--policy', 'animators-only');
});
afterAll(() => site.close());

/** Sends one message twice, as a client does that never saw our answer; `between` is what happens meanwhile. */
async function twice(to: string, between: (messageId: string) => Promise<void>): Promise<string[]> {
  const messageId = newMessageId();
  const raw = letter({ from: author, to, messageId });
  const send = async () => (await site.mailer.send(raw, { from: author, to: [to] })).text;
  const first = await send();
  await between(bare(messageId));
  return [first, await send()];
}

describe('a post that comes again', () => {
  it.each(['reject', 'discard', 'approve'])('is answered 250 as the first time, after %s', async action => {
    const [first, second] = await twice(golf, async () => {
      const [held] = await site.held(golf);
      await site.vigie.ask('decide', held?.id ?? '', action, '--reason', 'Not here.');
    });
    expect(first).toMatch(/^250 /);
    expect(second).toBe(first);
    expect(await site.held(golf)).toEqual([]);
  });

  it('is refused as the first time, in the same words, though the list has changed its mind', async () => {
    const [first, second] = await twice(bulletin, async () => {
      await site.vigie.ask('list', 'set', bulletin, 'policy=open');
    });
    expect(first).toMatch(/^550 5\.7\.1 /);
    expect(second).toBe(first);
  });
});
