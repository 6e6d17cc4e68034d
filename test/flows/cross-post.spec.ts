import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Counts, Site, type TracedPost } from './a-site.js';
import { copiesOf, recipientsOf } from './copy-received.js';
import { bare, letter, newMessageId } from './letter.js';

const lists = ['golf@lists.example', 'voile@lists.example', 'ski@lists.example'];
/** Anne is on all three, once by another address of hers; bob on two; the others on one each. */
const subscribers = [
  ['anne@ecole.example', 'bob@elsewhere.example', 'golfer@elsewhere.example'],
  ['anne.martin@mail.example', 'bob@elsewhere.example', 'sailor@elsewhere.example'],
  ['anne@ecole.example', 'skier@elsewhere.example'],
];
const author = 'anne@ecole.example';
let site: Site;

beforeAll(async () => {
  site = await Site.open();
  await site.person(author, 'Anne Martin', '--other-address', 'anne.martin@mail.example');
  await Promise.all(lists.map((list, at) => site.list(list, subscribers[at] ?? [])));
});
afterAll(() => site.close());

const write = (messageId: string): string => letter({ from: author, to: lists.join(', '), messageId });

/** Five people, wherever their one copy comes from; Anne's by whichever of her addresses came first. */
function peopleWithCopy(messageId: string): string[] {
  return recipientsOf(copiesOf(site.sink.received, messageId)).map(address =>
    address === 'anne.martin@mail.example' ? author : address,
  );
}

const everybody = [
  'anne@ecole.example',
  'bob@elsewhere.example',
  'golfer@elsewhere.example',
  'sailor@elsewhere.example',
  'skier@elsewhere.example',
];

/** Each list's account: every subscriber is sent to or skipped, and each skipped row names a copy that was sent. */
async function expectBalance(messageId: string): Promise<void> {
  const posts = await site.trace(bare(messageId));
  expect(posts.map(({ list }) => list).toSorted()).toEqual(lists.toSorted());
  for (const { list, counts } of posts) {
    expect(total(counts)).toBe(subscribers[lists.indexOf(list)]?.length);
    expect(counts.sent + counts.skipped).toBe(total(counts));
  }
  expect(sumOf(posts, ({ sent }) => sent)).toBe(5);
  expect(sumOf(posts, ({ skipped }) => skipped)).toBe(3);
  const unnamed = await site.query(
    `select from delivery copy join outbound_message message on message.id = copy.outbound_id
     left join delivery named on named.id = copy.skipped_for and named.state = 'sent'
       and named.bearer = copy.bearer and named.copy_key = copy.copy_key
     where message.message_id = $1 and copy.state = 'skipped' and named.id is null`,
    [bare(messageId)],
  );
  expect(unnamed).toEqual([]);
}

function sumOf(posts: readonly TracedPost[], figure: (counts: Counts) => number): number {
  return posts.reduce((sum, { counts }) => sum + figure(counts), 0);
}

function total(counts: Counts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

describe('a message to three lists gives each person one copy', () => {
  it('when it comes in one transaction', async () => {
    const messageId = newMessageId();
    await site.mailer.send(write(messageId), { from: author, to: lists });
    await site.quiet();
    expect(peopleWithCopy(messageId)).toEqual(everybody);
    await expectBalance(messageId);
  });

  it('when it comes once for each list, one after the other', async () => {
    const messageId = newMessageId();
    for (const list of lists) await site.mailer.send(write(messageId), { from: author, to: [list] });
    await site.quiet();
    expect(peopleWithCopy(messageId)).toEqual(everybody);
    await expectBalance(messageId);
  });

  it('when it comes for all lists at once, many times over', async () => {
    const messageId = newMessageId();
    const targets = [...lists, ...lists.toReversed(), ...lists];
    const answers = await Promise.all(
      targets.map(list => site.mailer.send(write(messageId), { from: author, to: [list] })),
    );
    expect(answers.map(({ code }) => code)).toEqual(targets.map(() => 250));
    await site.quiet();
    expect(peopleWithCopy(messageId)).toEqual(everybody);
    await expectBalance(messageId);
  });

  it('though transactions name the lists in opposite orders', async () => {
    const messageId = newMessageId();
    const orders = Array.from({ length: 10 }, (_, at) => (at % 2 === 0 ? lists : lists.toReversed()));
    const answers = await Promise.all(
      orders.map(to => site.mailer.send(write(messageId), { from: author, to })),
    );
    expect(answers.map(({ code }) => code)).toEqual(orders.map(() => 250));
    await site.quiet();
    expect(peopleWithCopy(messageId)).toEqual(everybody);
    await expectBalance(messageId);
  });
});
