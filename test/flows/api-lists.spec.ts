import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Site } from './a-site.js';
import { Caller } from './caller.js';

let site: Site;
let animator: Caller;
let reader: Caller;

beforeAll(async () => {
  site = await Site.open();
  await site.person('anne@ecole.example', 'Anne Martin', '--promotion', '1998');
  await site.person('bruno@ecole.example', 'Bruno Petit');
  await site.person('carl@ecole.example', 'Carl Roche');
  await site.vigie.ask('role', 'grant', 'operator', 'carl@ecole.example');
  await site.vigie.ask('group', 'create', 'golf', '--name', 'X-Golf', '--kind', 'leisure');
  await site.vigie.ask('group', 'member', 'golf', 'anne@ecole.example', '--animator');
  await site.vigie.ask('group', 'create', 'other', '--name', 'Other', '--kind', 'other');
  await site.list('golf@lists.example', ['bruno@ecole.example', 'dora@elsewhere.example'], '--group', 'golf');
  animator = await Caller.of(site, 'anne@ecole.example', 'read', 'lists:write');
  reader = await Caller.of(site, 'bruno@ecole.example', 'read', 'me:write', 'lists:write');
});
afterAll(() => site.close());

describe('the settings of a list, by the API', () => {
  const path = '/lists/golf/settings';

  it('are changed by those who run it, who say what they read', async () => {
    const read = await animator.get(path);
    expect(read.body).toMatchObject({ policy: 'members', closed: false });
    const tag = { 'If-Match': read.header('etag') };
    const change = { tag: 'Golf', maxBytes: 50_000, refusedKinds: ['.exe'], closed: true };
    expect((await animator.send('PATCH', path, change)).status).toBe(428);
    const changed = await animator.send('PATCH', path, change, tag);
    expect(changed.body).toMatchObject(change);
    const stale = await animator.send('PATCH', path, { tag: 'Other' }, tag);
    expect(stale.status).toBe(412);
    expect(stale.header('etag')).toBe((await animator.get(path)).header('etag'));
    expect((await animator.edit('PATCH', path, { closed: false })).body.closed).toBe(false);
  });

  it('say what is wrong with each', async () => {
    const { status, body } = await animator.edit('PATCH', path, {
      maxBytes: 'many',
      colour: 'red',
      tag: { a: 1 },
    });
    expect(status).toBe(422);
    expect(Object.keys(body.errors).toSorted()).toEqual(['colour', 'maxBytes', 'tag']);
  });

  it('are nobody else’s', async () => {
    expect((await reader.get(path)).status).toBe(403);
    expect((await reader.send('PATCH', path, { tag: 'x' })).status).toBe(403);
  });
});

describe('what else a list has, by the API', () => {
  it('senders and patterns', async () => {
    const sender = '/lists/golf/senders/spam@evil.example';
    expect((await animator.send('PUT', sender, { treatment: 'banned' })).status).toBe(204);
    expect((await animator.send('PUT', '/lists/golf/senders/nobody', { treatment: 'banned' })).status).toBe(
      422,
    );
    expect((await animator.get('/lists/golf/senders')).body.items).toEqual([
      { address: 'spam@evil.example', treatment: 'banned' },
    ]);
    expect((await animator.send('DELETE', sender)).status).toBe(204);
    const made = await animator.send('POST', '/lists/golf/patterns', { field: 'X-Spam', glob: 'yes*' });
    expect(made.status).toBe(201);
    expect((await animator.send('DELETE', `/lists/golf/patterns/${made.body.id}`)).status).toBe(204);
    expect((await animator.send('DELETE', `/lists/golf/patterns/${made.body.id}`)).status).toBe(404);
  });

  it('subscribers, flagged and removed', async () => {
    const { body } = await animator.get('/lists/golf/subscribers?q=dora');
    const [{ id, address }] = body.items;
    expect(address).toBe('dora@elsewhere.example');
    const one = `/lists/golf/subscribers/${id}`;
    expect((await animator.send('PUT', `${one}/flag`, { isModerated: true })).status).toBe(204);
    expect((await animator.get(one)).body.isModerated).toBe(true);
    expect((await reader.get(one)).status).toBe(403);
    expect((await animator.send('DELETE', one)).status).toBe(204);
    expect((await animator.get(one)).status).toBe(404);
  });

  it('a name, and those it had', async () => {
    const renamed = await animator.send('PUT', '/lists/golf/name', { name: 'swing' });
    expect([renamed.status, renamed.header('location')]).toEqual([201, '/api/v1/lists/swing']);
    expect((await animator.get('/lists/golf')).body.name).toBe('swing');
    expect((await animator.get('/lists/swing/former-names')).body.items).toMatchObject([{ name: 'golf' }]);
    expect((await animator.send('DELETE', '/lists/swing/former-names/golf')).status).toBe(204);
    expect((await animator.get('/lists/golf')).status).toBe(404);
    await animator.send('PUT', '/lists/swing/name', { name: 'golf' });
  });
});

describe('a new list, by the API', () => {
  it('is made of a preset, given people in charge and a rule, tried, and ended', async () => {
    const body = { name: 'putting', preset: 'announcement', description: 'Short strokes.' };
    expect((await reader.send('POST', '/groups/golf/lists', body)).status).toBe(403);
    expect(
      (await animator.send('POST', '/groups/golf/lists', { ...body, name: 'a b' })).body.errors,
    ).toHaveProperty('name');
    const made = await animator.send('POST', '/groups/golf/lists', body);
    expect([made.status, made.header('location')]).toEqual([201, '/api/v1/lists/putting']);
    expect(made.body).toMatchObject({ policy: 'animators-only', description: 'Short strokes.' });
    const path = made.header('location');
    const right = { address: 'anne@ecole.example', mayDecide: true, isTold: false };
    expect((await animator.send('POST', `${path}/moderators`, right)).status).toBe(204);
    expect((await animator.send('POST', `${path}/moderators`, right)).status).toBe(409);
    const stranger = { ...right, address: 'dora@elsewhere.example' };
    expect((await animator.send('POST', `${path}/moderators`, stranger)).status).toBe(422);
    const [{ personId, isTold }] = (await animator.get(`${path}/moderators`)).body.items;
    expect(isTold).toBe(false);
    const told = { mayDecide: true, isTold: true };
    expect((await animator.send('PUT', `${path}/moderators/${personId}`, told)).status).toBe(204);
    expect((await animator.send('POST', `${path}/owners`, { address: right.address })).status).toBe(204);
    expect((await animator.send('DELETE', `${path}/owners/${personId}`)).status).toBe(204);
    const ruled = await animator.edit('PUT', `${path}/rule`, { rule: { kind: 'members', groupId: null } });
    expect(ruled.body).toMatchObject({ rule: { kind: 'members' }, recipientCount: 1 });
    expect((await animator.edit('PUT', `${path}/rule`, { rule: { kind: 'everybody' } })).status).toBe(422);
    const [other] = await site.query<{ id: string }>(`select id from "group" where slug = 'other'`);
    const strange = await animator.edit('PUT', `${path}/rule`, {
      rule: { kind: 'members', groupId: other?.id },
    });
    expect(strange.body.errors.rule[0]).toMatch('not-theirs');
    expect((await animator.get(`${path}/audience`)).body.items).toMatchObject([
      { name: 'Anne Martin', isByHand: false, because: [{ kind: 'members' }] },
    ]);
    const excluded = `${path}/rule/exclusions`;
    expect((await animator.send('PUT', `${excluded}/nobody`)).body.errors).toHaveProperty('address');
    const outside = await animator.send('PUT', `${excluded}/dora@elsewhere.example`);
    expect([outside.status, outside.body.detail]).toEqual([409, 'not-in']);
    expect((await reader.send('PUT', `${excluded}/anne@ecole.example`)).status).toBe(403);
    const helper = await Caller.of(site, 'carl@ecole.example', 'lists:write');
    expect((await helper.send('PUT', `${excluded}/anne@ecole.example`)).status).toBe(204);
    expect((await animator.get(`${path}/audience`)).body.items).toEqual([]);
    expect((await animator.get(excluded)).body.items).toMatchObject([
      { name: 'Anne Martin', address: 'anne@ecole.example', excludedBy: 'Carl Roche' },
    ]);
    expect((await animator.send('DELETE', `${excluded}/anne@ecole.example`)).status).toBe(204);
    expect((await animator.send('DELETE', `${excluded}/anne@ecole.example`)).status).toBe(404);
    expect((await animator.send('PUT', `${excluded}/anne@ecole.example`)).status).toBe(204);
    const own = await animator.send('DELETE', `${excluded}/anne@ecole.example`);
    expect([own.status, own.body.detail]).toEqual([409, 'left-by-themself']);
    const tried = await animator.send('POST', `${path}/what-if`, { author: 'eve@elsewhere.example' });
    expect(tried.body).toMatchObject({ decision: 'reject', told: [] });
    const actions = (await animator.get(`${path}/journal?limit=2`)).body;
    expect(actions.items).toHaveLength(2);
    expect((await animator.get(actions.next)).body.items.length).toBeGreaterThan(0);
    expect((await animator.send('DELETE', path)).body.errors).toHaveProperty('archive');
    expect((await animator.send('DELETE', `${path}?archive=deleted`)).status).toBe(204);
    expect((await animator.get(path)).status).toBe(404);
  });
});

describe('my subscriptions, by the API', () => {
  const path = '/me/subscriptions/golf';

  it('are paused, resumed and left', async () => {
    expect((await reader.get('/me/subscriptions')).body.items).toMatchObject([
      { list: 'golf', mode: 'each' },
    ]);
    const until = new Date(Date.now() + 86_400_000).toISOString();
    const paused = await reader.edit('PATCH', path, { mode: 'paused', pausedUntil: until });
    expect(paused.body).toMatchObject({ mode: 'paused', pausedUntil: until });
    expect((await reader.edit('PATCH', path, { mode: 'paused', pausedUntil: '2001-01-01' })).status).toBe(
      422,
    );
    expect((await reader.edit('PATCH', path, { mode: 'each' })).body.mode).toBe('each');
    expect((await reader.send('DELETE', path)).status).toBe(204);
    expect((await reader.send('DELETE', path)).status).toBe(404);
  });

  it('begin again, and are decided on where newcomers are chosen', async () => {
    await site.query(`update list set joining = 'asked'`);
    const asked = await reader.send('POST', '/lists/golf/join', { reason: 'Again.' });
    expect(asked.body).toEqual({ outcome: 'requested' });
    const [{ id, reason }] = (await animator.get('/lists/golf/requests')).body.items;
    expect(reason).toBe('Again.');
    const body = { requestIds: [id], decision: 'accept' };
    expect((await reader.send('POST', '/lists/golf/requests/decisions', body)).status).toBe(403);
    const silent = { requestIds: [id], decision: 'refuse' };
    expect(
      (await animator.send('POST', '/lists/golf/requests/decisions', silent)).body.errors,
    ).toHaveProperty('answer');
    const decided = await animator.send('POST', '/lists/golf/requests/decisions', body);
    expect(decided.body).toEqual({ decided: 1, already: 0 });
    expect((await reader.get(path)).status).toBe(200);
  });

  it('all pause together', async () => {
    const all = '/me/preferences';
    const paused = await reader.edit('PUT', all, { isPaused: true, pausedUntil: null, receivesOnce: false });
    expect(paused.body).toEqual({ isPaused: true, pausedUntil: null, receivesOnce: false });
    expect((await reader.edit('PUT', all, { isPaused: false })).body.errors).toHaveProperty('receivesOnce');
    expect((await reader.edit('PUT', all, { isPaused: false, receivesOnce: true })).body.isPaused).toBe(
      false,
    );
  });
});
