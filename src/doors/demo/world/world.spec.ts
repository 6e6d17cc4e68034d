import { describe, expect, it } from '@jest/globals';
import { canonicalAddress } from '../../../foundation/mail/address.js';
import { listNameFault } from '../../../community/lists/list-name.js';
import { PERSONAS, personas } from '../personas.js';
import { personaAmong } from './seats.js';
import { inventWorld, ordinaryPeople, type DemoWorld } from './world.js';

const now = new Date('2026-03-02T09:00:00Z');
const ordinary = inventWorld(ordinaryPeople, now);

function addressesIn({ people, lists }: DemoWorld): string[] {
  const guests = new Set(lists.flatMap(list => list.guests));
  return [...people.flatMap(({ addresses }) => addresses), ...[...guests].map(({ address }) => address)];
}

function digest({ people, posts }: DemoWorld): string {
  return JSON.stringify([people, posts.map(({ text, sentAt, messageId }) => [text, sentAt, messageId])]);
}

function sizeOf(year: number): number {
  return ordinary.people.filter(({ promotion }) => promotion === year).length;
}

describe('the invented community', () => {
  it('is the same each time', () => {
    expect(digest(inventWorld(400, now))).toBe(digest(inventWorld(400, now)));
  });

  it('has the size the platform is made for', () => {
    const { people, groups, lists, posts } = ordinary;
    const xs = people.filter(({ promotion }) => promotion !== null);
    const sizes = lists.map(({ subscribers, guests }) => subscribers.length + guests.length);
    expect([people.length, xs.length, groups.length, lists.length, posts.length]).toEqual([
      17_000, 14_000, 300, 1_500, 3_000,
    ]);
    expect(Math.min(...sizes)).toBe(20);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(4_000);
    expect(sizes.reduce((sum, size) => sum + size)).toBeGreaterThan(250_000);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(300_000);
  });

  it('has promotions of every year, growing', () => {
    const sizes = Array.from({ length: 77 }, (_, at) => sizeOf(1950 + at));
    expect(Math.min(...sizes)).toBeGreaterThan(80);
    expect(sizeOf(2026)).toBeGreaterThan(2 * sizeOf(1950));
  });

  it('writes nowhere but to .example, and nobody twice', () => {
    const addresses = addressesIn(ordinary);
    expect(addresses.filter(address => !address.endsWith('.example'))).toEqual([]);
    expect(addresses.filter(address => canonicalAddress(address) !== address)).toEqual([]);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('has lists and groups that the rooms accept', () => {
    const names = ordinary.lists.map(({ name }) => name);
    expect(names.filter(name => listNameFault(name) !== null)).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(ordinary.groups.map(({ slug }) => slug)).size).toBe(300);
    expect(ordinary.groups.filter(({ slug }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))).toEqual([]);
    expect(ordinary.groups.filter(({ animators }) => animators.length === 0)).toEqual([]);
  });

  it('subscribes each person once, and no dead', () => {
    for (const { subscribers } of ordinary.lists) expect(new Set(subscribers).size).toBe(subscribers.length);
    const subscribers = new Set(ordinary.lists.flatMap(list => list.subscribers));
    expect([...subscribers].filter(({ deceasedOn }) => deceasedOn !== null)).toEqual([]);
  });

  it('wrote its posts in the past, answers after their questions, no word left to fill in', () => {
    const sentAt = new Map(ordinary.posts.map(post => [post.messageId, post.sentAt]));
    expect(sentAt.size).toBe(ordinary.posts.length);
    for (const post of ordinary.posts) {
      expect(post.sentAt < now).toBe(true);
      expect(`${post.subject}${post.text}`).not.toMatch(/[{}]|undefined/);
    }
    const answers = ordinary.posts.filter(({ inReplyTo }) => inReplyTo !== null);
    const early = answers.filter(answer => {
      const asked = sentAt.get(answer.inReplyTo ?? '');
      return asked !== undefined && asked > answer.sentAt;
    });
    expect(answers.length).toBeGreaterThan(500);
    expect(early).toEqual([]);
  });
});

describe.each([200, 1_000, ordinaryPeople])('among %d people, the personas', count => {
  const world = count === ordinaryPeople ? ordinary : inventWorld(count, now);
  const listsWhere = (circle: 'moderators' | 'subscribers', role: keyof typeof PERSONAS): number =>
    world.lists.filter(list => list[circle].includes(personaAmong(world.people, role))).length;

  it('are all there', () => {
    for (const { role, address } of personas)
      expect(personaAmong(world.people, role).addresses).toContain(address);
  });
  it('have something to do', () => {
    expect(listsWhere('moderators', 'moderator')).toBeGreaterThanOrEqual(5);
    expect(listsWhere('subscribers', 'member')).toBeGreaterThanOrEqual(10);
    expect(listsWhere('subscribers', 'poster')).toBeGreaterThanOrEqual(5);
    const home = world.groups.find(({ animators }) =>
      animators.includes(personaAmong(world.people, 'animator')),
    );
    expect(home?.slug).toBe('x-voile');
  });
});
