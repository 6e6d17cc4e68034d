import { describe, expect, it } from '@jest/globals';
import { aMember, hostile, now, shown } from '../../../../test/builders/pages.js';
import type { QueuedMessage, QueuedRequest } from '../../../channels/moderation/queue-entry.js';
import { postingFr } from '../../../channels/posting/posting.fr.js';
import { queueFormIn } from './queue-picks.js';
import { queuePage } from './queue.page.js';
import { queuePath, queueQueryIn, withinReach } from './queue-query.js';
import type { QueueView } from './queue-view.js';

const id = '11111111-1111-4111-8111-111111111111';
const key = `message:${id}:3`;

function aMessage(change: Partial<QueuedMessage> = {}): QueuedMessage {
  return {
    kind: 'message',
    id,
    version: 3,
    state: 'waiting',
    since: new Date(now.getTime() - 3 * 3_600_000),
    releaseAt: null,
    listId: 'golf',
    listName: 'golf',
    subject: 'Dîner de mars',
    authorName: 'Bastien',
    authorAddress: 'bastien@a.example',
    personName: null,
    isSubscriber: false,
    identity: 'unproven',
    bytes: 1_200,
    preview: 'Qui vient ?',
    attachments: [{ filename: 'menu.pdf', mediaType: 'application/pdf', bytes: 9 }],
    reasons: [{ code: 'not-subscribed', values: {} }],
    claim: null,
    ...change,
  };
}

const aRequest: QueuedRequest = {
  kind: 'subscription',
  id: '22222222-2222-4222-8222-222222222222',
  since: now,
  placeName: 'golf',
  path: '/lists/golf',
  name: 'Dora',
  address: 'dora@a.example',
  promotion: null,
  reason: 'Je joue.',
};

function aView(change: Partial<QueueView> = {}): QueueView {
  return {
    reach: {
      listIds: ['golf'],
      decidedListIds: ['golf'],
      groupIds: [],
      forumIds: [],
      listNames: new Map([['golf', 'golf']]),
    },
    query: { filter: {}, after: null },
    page: { entries: [aMessage()], next: null },
    leaving: [],
    counts: { messages: 1, requests: 0, forums: 0, lists: [], reasons: [], authors: [] },
    brakes: [],
    unmoderated: [],
    waiting: 1,
    now,
    ...change,
  };
}

const viewer = aMember();
const html = (change?: Partial<QueueView>): string => shown(viewer, queuePage(viewer, aView(change)));
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('the page of the queue', () => {
  it('says which lists hold everything, a few of them', () => {
    const brakes = Array.from({ length: 7 }, (_, at) => ({
      listId: `${at}`,
      listName: `list-${at}`,
      cause: 'hand' as const,
      pulledAt: now,
      until: now,
      pulledByName: null,
    }));
    const page = plain(html({ brakes }));
    expect(page).toContain('Le frein d’urgence de list-0 est serré jusqu’au');
    expect(page).toContain('href="/lists/list-0#brake"');
    expect(page).toContain('et 2 autres listes.');
    expect(page).not.toContain('list-5');
  });

  it('counts in its title, and says of each message what decides', () => {
    const page = plain(html({ waiting: 12 }));
    expect(page).toContain('<title>(12) À modérer · Vigie</title>');
    for (const said of [
      'Dîner de mars',
      'Bastien',
      'bastien@a.example',
      'identité non prouvée',
      'inconnu',
      'Qui vient ?',
      '1 pièce jointe :',
      'menu.pdf',
      'L’auteur n’est pas abonné à la liste.',
      'depuis 3 heures',
      '1,2 ko',
    ]) {
      expect(page).toContain(said);
    }
  });

  it('names reasons to choose among without the figures of any post', () => {
    const reasons = Object.keys(postingFr.why).map(value => ({ value, count: 1 }));
    const page = plain(
      html({ counts: { messages: 1, requests: 0, forums: 0, lists: [], reasons, authors: [] } }),
    );
    expect(page).toContain('Nouvel abonné (1)');
    expect(page).not.toMatch(/undefined|NaN/);
  });

  it('decides by forms alone, with the version that was seen', () => {
    const page = html();
    expect(page).toContain(`<input type="hidden" name="picked" value="${key}"/>`);
    for (const action of ['approve', 'reject', 'discard']) {
      expect(page).toContain(`name="action" value="${action}"`);
    }
    expect(page).toContain('<form method="post" action="/moderation/decisions"');
    expect(page).not.toContain('<script');
  });

  it('shows no gesture to whoever only sees the list', () => {
    const page = html({ reach: { ...aView().reach, decidedListIds: [] } });
    expect(page).toContain('Dîner de mars');
    expect(page).not.toContain('/moderation/decisions');
  });

  it.each([
    ['markup', hostile],
    ['ten thousand characters', 'a'.repeat(10_000)],
    ['the other direction', '\u202e\u2066gnp.exe'],
    ['marks upon marks', `z${'\u0301'.repeat(400)}`],
    ['nothing', ''],
    ['what nobody sees', '\u200b\u0001'],
  ])('keeps %s harmless and apart', (_, text) => {
    const entries = [
      aMessage({
        subject: text,
        authorName: text,
        authorAddress: text,
        personName: text,
        preview: text,
        listName: text,
        attachments: [{ filename: text, mediaType: text, bytes: 1 }],
        reasons: [{ code: text, values: {} }],
        claim: { heldId: id, personId: 'x', name: text, claimedAt: now, until: now },
      }),
      { ...aRequest, name: text, address: text, reason: text },
    ];
    const page = html({ page: { entries, next: null }, told: [{ title: text, result: 'changed' }] });
    expect(page).not.toContain('<script');
    expect(page).toMatch(/<a class="title cut" dir="auto"/);
    expect(page.match(/<li class="entry"/g)).toHaveLength(2);
  });

  it('tells row by row what was done and what somebody else had decided', () => {
    const page = queuePage(
      viewer,
      aView({
        told: [
          { title: 'Dîner', result: 'done' },
          { title: 'Sortie', result: 'already', before: { what: 'reject', by: 'Hélène' } },
        ],
      }),
    );
    expect(page.options.status).toBe(200);
    expect(plain(shown(viewer, page))).toContain('déjà refusé par Hélène');
    const none = aView({ told: [{ title: 'Sortie', result: 'changed' }] });
    expect(queuePage(viewer, none).options.status).toBe(409);
  });

  it('opens the row whose refusal had no reason, with what is wrong beside the field', () => {
    const form = queueFormIn({ picked: key, action: 'reject', reason: ' ', from: 'row' });
    const page = queuePage(viewer, aView({ sent: { form, trouble: 'reason-required' } }));
    expect(page.options.status).toBe(422);
    expect(shown(viewer, page)).toContain('<details class="quick" open');
    expect(shown(viewer, page)).toContain(`id="reason-${id}-error"`);
  });

  it('keeps what was ticked and written in the form below', () => {
    const form = queueFormIn({ picked: key, action: 'reject', reason: 'x'.repeat(6_000) });
    const page = html({ sent: { form, trouble: 'reason-too-long' } });
    expect(page).toContain('x'.repeat(6_000));
    expect(page).toMatch(/name="picked"[^>]*checked/);
  });

  it('has words for nothing that waits, nothing found, and no list at all', () => {
    const empty = { page: { entries: [], next: null }, waiting: 0 };
    expect(html(empty)).toContain('Rien n’attend.');
    expect(html({ ...empty, waiting: 2, query: { filter: { words: 'x' }, after: null } })).toContain(
      'ne correspond à ces filtres',
    );
    const nobody = { ...aView().reach, listIds: [] };
    expect(html({ ...empty, reach: nobody })).toContain('Vous ne modérez aucune liste.');
  });
});

describe('what comes from a form or an address', () => {
  it('is a pick of ours, or nothing', () => {
    const picked = [key, key, `message:${id}:x`, 'message:1:1', `nothing:${id}:1`, '', 3];
    expect(queueFormIn({ picked, action: 'ban' })).toMatchObject({
      action: null,
      picks: [{ kind: 'message', id, version: 3 }],
    });
    expect(queueFormIn(undefined).picks).toEqual([]);
    expect(queueFormIn({ all: 'shown', shown: [key] }).picks).toHaveLength(1);
    expect(queueFormIn({ shown: [key] }).picks).toEqual([]);
  });

  it('counts as not asked where it names no list of theirs, nor a rule we know', () => {
    const known = { listId: id, reason: 'newcomer', words: 'golf' };
    expect(withinReach(known, new Map([[id, 'golf']]))).toEqual(known);
    expect(withinReach({ ...known, reason: 'bogus' }, new Map())).toEqual({ words: 'golf' });
    expect(withinReach({ reason: 'constructor' }, new Map())).toEqual({});
  });

  it('leads back to the same part of the queue', () => {
    const asked = { q: 'dîner & co', kind: 'messages', list: id, reason: 'policy', author: 'known' };
    const place = { since: '2026-03-01T10:00:00.123456Z', after: id };
    const query = queueQueryIn({ ...asked, ...place });
    const path = queuePath(query);
    const search = Object.fromEntries(new URLSearchParams(path.split('?')[1]));
    expect(queueQueryIn(search)).toEqual(query);
    expect(search).toEqual({ ...asked, ...place });
    expect(queuePath(queueQueryIn({ q: ['a'], list: 'x', kind: 'y', since: 'z', after: id }))).toBe(
      '/moderation',
    );
  });
});
