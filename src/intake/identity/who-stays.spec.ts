import { describe, expect, it } from '@jest/globals';
import { whoStays } from './who-stays.js';

const account = (id: string, isRegistered: boolean, year: number) => ({
  id,
  isRegistered,
  createdAt: new Date(`${year}-01-01T00:00:00Z`),
});
const member = account('member', true, 2026);
const guest = account('guest', false, 2020);
const newGuest = account('new-guest', false, 2026);

describe('of two accounts of one person', () => {
  it('the one of the directory stays, else the elder, whoever asks', () => {
    for (const [one, other, keptId, goneId] of [
      [member, guest, 'member', 'guest'],
      [guest, member, 'member', 'guest'],
      [guest, newGuest, 'guest', 'new-guest'],
      [newGuest, guest, 'guest', 'new-guest'],
    ] as const) {
      expect(whoStays(one, other)).toEqual({ keptId, goneId });
    }
  });

  it('an operator says which, when both are of the directory', () =>
    expect(whoStays(member, { ...member, id: 'other' })).toBeNull());
});
