import { describe, expect, it } from '@jest/globals';
import { parseMailboxList } from '../../../foundation/mail/address.js';
import { decoded, first, scanHeader } from '../../../foundation/mail/header-block.js';
import { inventWorld } from '../world/world.js';
import { waitingArrivals } from './arrivals.js';

const now = new Date('2026-03-02T09:00:00Z');

describe.each([200, 17_000])('the posts that wait in a demonstration of %d', count => {
  const { lists } = inventWorld(count, now);
  const arrivals = waitingArrivals({ now, lists, mailDomain: 'x-groupes.example' });
  const headers = arrivals.map(({ raw }) => scanHeader(raw));

  it('are about a dozen, on lists that exist', () => {
    const names = new Set(lists.map(({ name }) => `${name}@x-groupes.example`));
    expect(arrivals.length).toBeGreaterThanOrEqual(12);
    expect(arrivals.filter(({ recipient }) => !names.has(recipient))).toEqual([]);
  });
  it('are whole messages, each with its own name', () => {
    const ids = headers.map(header => header && first(header, 'message-id'));
    expect(new Set(ids).size).toBe(arrivals.length);
    for (const [at, header] of headers.entries()) {
      const from = parseMailboxList((header && first(header, 'from')) ?? '');
      expect(from.map(({ address }) => address)).toEqual([arrivals[at]?.sender]);
      expect(header && decoded(header, 'subject')).toBeTruthy();
    }
  });
  it('have CRLF at every line end, and lines that mail can carry', () => {
    for (const { raw } of arrivals) {
      const text = raw.toString('latin1');
      expect(/(?<!\r)\n|\r(?!\n)/.test(text)).toBe(false);
      expect(text.split('\r\n').filter(line => line.length > 998)).toEqual([]);
    }
  });
  it('come from .example only', () => {
    expect(arrivals.filter(({ sender }) => !sender.endsWith('.example'))).toEqual([]);
  });
});
