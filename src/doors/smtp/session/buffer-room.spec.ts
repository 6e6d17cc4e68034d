import { describe, expect, it } from '@jest/globals';
import { BufferRoom } from './buffer-room.js';

describe('the room for messages', () => {
  it('is never filled by one stranger', () => {
    const room = new BufferRoom(100);
    const greedy = room.shareOf('greedy', false);
    expect([greedy.take(25), greedy.take(1), room.shareOf('relay', true).take(75)]).toEqual([
      true,
      false,
      true,
    ]);
    greedy.give(25);
    expect(room.shareOf('other', false).take(25)).toBe(true);
  });
});
