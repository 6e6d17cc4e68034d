import { describe, expect, it } from '@jest/globals';
import { aList, aMember, hostile, now, shown } from '../../../../test/builders/pages.js';
import { Group } from '../../../community/groups/group.entity.js';
import { JoinRequest } from '../../../community/groups/join-request.entity.js';
import { Subscription } from '../../../community/lists/subscription.entity.js';
import { mePage, type MeView } from './me.page.js';
import { placesOf } from './places.js';

const inAWeek = new Date('2026-11-30T23:00:00Z');

function aGroup(name: string, visibility: 'public' | 'private' = 'public'): Group {
  return Object.assign(new Group(), { id: name, slug: name.toLowerCase(), name, visibility });
}

function aSubscription(change: Partial<Subscription> = {}): Subscription {
  const row = { mode: 'each', pausedUntil: null, receivesOwn: true, address: null };
  return Object.assign(new Subscription(), row, change);
}

function html(change: Partial<MeView> = {}): string {
  const places = placesOf(
    [{ group: aGroup('Golf'), role: 'animator' }],
    [],
    [{ list: aList({ groupId: 'Golf' }), subscription: aSubscription(), isByRule: false }],
  );
  const preferences = { pause: null, receivesOnce: true };
  const view = {
    places,
    requests: [],
    waiting: [],
    drafts: [],
    posts: [],
    letters: { letters: [], receptions: new Map() },
    preferences,
    moderates: false,
    now,
    done: undefined,
    ...change,
  };
  return shown(aMember(), mePage(aMember(), view));
}

describe('one’s own page', () => {
  it('has a row for each list, under its group, with the ways to set and to leave', () => {
    const page = html();
    expect(page).toContain('1\u00A0groupe, 1\u00A0liste');
    expect(page).toContain('href="/groups/golf/departure"');
    expect(page).toContain('href="/me/lists/golf"');
    expect(page).toContain('Chaque message');
  });

  it('leads to each message that waits, in words', () => {
    const post = { id: 'held-1', listName: 'golf', subject: hostile, state: 'returned', since: now } as const;
    const page = html({ posts: [post, { ...post, id: 'held-2', subject: ' ', state: 'waiting' }] });
    expect(page).toContain('href="/posts/held-1"');
    expect(page).toContain('Un modérateur de golf vous demande de le corriger.');
    expect(page).toContain('(sans sujet)');
    expect(page).not.toContain('<script');
  });

  it('says what is paused, until when, and what a rule brought', () => {
    const lists = [
      { list: aList({ groupId: null }), subscription: null, isByRule: true },
      {
        list: aList({ groupId: null, name: 'ski' }),
        subscription: aSubscription({ mode: 'paused', pausedUntil: inAWeek, address: 'me@b.example' }),
        isByRule: false,
      },
      {
        list: aList({ groupId: null, name: 'go' }),
        subscription: aSubscription({ mode: 'paused', pausedUntil: new Date('2026-11-01T00:00:00Z') }),
        isByRule: false,
      },
    ];
    const page = html({ places: placesOf([], [], lists) });
    expect(page).toContain('En pause jusqu’au 1er décembre 2026');
    expect(page.match(/En pause jusqu/g)).toHaveLength(1);
    expect(page).toContain('action="/me/lists/ski/resumption"');
    expect(page).toContain('me@b.example');
    expect(page).toContain('D’office');
  });

  it('pauses everything, or resumes it', () => {
    expect(html()).toContain('action="/me/pause"');
    const paused = html({ preferences: { pause: { until: inAWeek }, receivesOnce: false } });
    expect(paused).toContain('Toutes vos listes sont en pause jusqu’au 1er décembre 2026.');
    expect(paused).toContain('action="/me/resumption"');
    expect(paused).not.toContain('action="/me/pause"');
  });

  it('shows what waits, with the way to give up', () => {
    const request = Object.assign(new JoinRequest(), { createdAt: now });
    const page = html({
      requests: [{ request, group: aGroup('Ski') }],
      waiting: [{ subscription: aSubscription({ state: 'requested' }), list: aList({ name: 'ski' }) }],
    });
    expect(page).toContain('action="/groups/ski/join/withdrawal"');
    expect(page).toContain('Attend la réponse des responsables.');
    expect(page).toContain('action="/me/lists/ski/departure"');
  });

  it('keeps the page of a private group to its members, and is harmless', () => {
    const secret = aGroup(hostile, 'private');
    const lists = [
      { list: aList({ groupId: secret.id, description: hostile }), subscription: null, isByRule: false },
    ];
    const page = html({ places: placesOf([], [secret], lists) });
    expect(page).not.toContain('href="/groups/&quot;');
    expect(page).not.toContain('<script');
  });
});
