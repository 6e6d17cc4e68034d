import { afterEach, describe, expect, it } from '@jest/globals';
import type { SinkOptions } from '../sink/sink-options.js';
import { manySubscribers, Site } from './a-site.js';
import { bare } from './letter.js';

const all = 'all@lists.example';
const subscribers = manySubscribers(300);
let site: Site;

afterEach(() => site.close());

describe('everybody has their one copy from a relay', () => {
  let greetings = 0;

  it.each<[string, SinkOptions]>([
    ['that takes one recipient per transaction', { maxRecipients: 1 }],
    ['that takes twenty messages per connection', { maxMessagesPerConnection: 20 }],
    [
      'that answers 452 to one message too many',
      { maxMessagesPerConnection: 20, messageLimitReply: '452 4.3.2 enough' },
    ],
    ['that takes three connections', { maxConnections: 3 }],
    ['that offers nothing but the oldest SMTP', { offers: [] }],
    [
      'that greets its first clients by 421',
      { answer: line => (line.startsWith('EHLO') && greetings++ < 3 ? '421 4.3.2 not now\r\n' : null) },
    ],
  ])('%s', async (_, options) => {
    site = await Site.open({ sink: options });
    await site.list(all, subscribers);
    const messageId = await site.mailer.post({ from: subscribers[0] ?? '', to: all });
    await site.quiet();
    const takers = site.sink.received.flatMap(({ recipients }) => recipients);
    expect(takers.toSorted()).toEqual(subscribers.toSorted());
    const [post] = await site.trace(bare(messageId));
    expect(post?.counts).toMatchObject({ sent: subscribers.length, failed: 0, deferred: 0, uncertain: 0 });
  });
});
