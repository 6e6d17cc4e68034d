import { describe, expect, it } from '@jest/globals';
import { array, assert, constantFrom, property, record, shuffledSubarray } from 'fast-check';
import { type InThread, readingOrder } from './reading-order.js';

function aMessage(id: string, ...referenceIds: string[]): InThread {
  return { id, messageId: `${id}@x`, referenceIds: referenceIds.map(of => `${of}@x`) };
}

function shown(messages: readonly InThread[]): string[] {
  return readingOrder(messages).map(({ id, depth }) => `${'.'.repeat(depth)}${id}`);
}

describe('the reading order of a thread', () => {
  it('puts each message after what it answers', () => {
    const messages = [
      aMessage('a'),
      aMessage('b', 'a'),
      aMessage('c', 'a'),
      aMessage('d', 'a', 'b'),
      aMessage('e'),
    ];
    expect(shown(messages)).toEqual(['a', '.b', '..d', '.c', 'e']);
  });

  it('goes over what is not there to the next one above', () => {
    expect(shown([aMessage('a'), aMessage('c', 'a', 'gone')])).toEqual(['a', '.c']);
  });

  it('keeps an answer that came before what it answers', () => {
    expect(shown([aMessage('b', 'a'), aMessage('a')])).toEqual(['a', '.b']);
  });

  it('breaks circles where they close', () => {
    expect(shown([aMessage('a', 'b'), aMessage('b', 'a')])).toEqual(['b', '.a']);
    expect(shown([aMessage('a', 'a')])).toEqual(['a']);
  });

  it('holds each message once, after its parent, whatever References say', () => {
    const ids = Array.from({ length: 8 }, (_, at) => `${at}@x`);
    const anyMessage = record({ messageId: constantFrom(...ids), referenceIds: shuffledSubarray(ids) });
    assert(
      property(array(anyMessage, { maxLength: 20 }), messages => {
        const thread = messages.map((message, at) => ({ ...message, id: `${at}` }));
        const order = readingOrder(thread);
        const places = new Map(order.map(({ id }, at) => [id, at]));
        expect([...places.keys()].toSorted()).toEqual(thread.map(({ id }) => id).toSorted());
        for (const [at, { parentId, depth }] of order.entries()) {
          const parent = order.findIndex(({ id }) => id === parentId);
          expect(parent).toBeLessThan(at);
          expect(depth).toBe(parent < 0 ? 0 : order[parent]!.depth + 1);
        }
      }),
    );
  });
});
