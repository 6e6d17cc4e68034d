import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Site } from './a-site.js';
import { Caller } from './caller.js';

let site: Site;
let animator: Caller;
let stranger: Caller;

beforeAll(async () => {
  site = await Site.open();
  await site.person('anne@ecole.example', 'Anne Martin', '--promotion', '1998');
  await site.person('bruno@ecole.example', 'Bruno Petit');
  await site.person('carl@ecole.example', 'Carl Roche');
  await site.vigie.ask('group', 'create', 'golf', '--name', 'X-Golf', '--kind', 'leisure');
  await site.vigie.ask('group', 'create', 'inner', '--name', 'Inner', '--kind', 'other');
  await site.vigie.ask('group', 'member', 'golf', 'anne@ecole.example', '--animator');
  await site.query(`update "group" set visibility = 'private' where slug = 'inner'`);
  const all = ['read', 'me:write', 'groups:write'];
  animator = await Caller.of(site, 'anne@ecole.example', ...all);
  stranger = await Caller.of(site, 'bruno@ecole.example', ...all);
});
afterAll(() => site.close());

describe('groups, by the API', () => {
  it('are found as far as one may know of them', async () => {
    const found = await stranger.get('/groups?q=golf');
    expect(found.body.items).toMatchObject([{ slug: 'golf', memberCount: 1, role: null }]);
    expect((await stranger.get('/groups')).body.items).toHaveLength(1);
    expect((await stranger.get('/groups/inner')).status).toBe(404);
    expect((await stranger.get('/groups?kind=sect')).body.errors).toHaveProperty('kind');
    expect((await stranger.get('/groups/golf')).body).toMatchObject({ isMember: false, joining: 'asked' });
  });

  it('are asked to be joined, by requests that animators decide once', async () => {
    expect((await stranger.send('POST', '/groups/golf/join', {})).body.errors).toHaveProperty('reason');
    const asked = await stranger.send('POST', '/groups/golf/join', { reason: 'I play.' });
    expect(asked.body).toEqual({ outcome: 'asked' });
    expect((await stranger.get('/me/requests')).body.items).toMatchObject([
      { group: 'golf', reason: 'I play.' },
    ]);
    expect((await stranger.get('/groups/golf/requests')).status).toBe(403);
    const [{ id, name }] = (await animator.get('/groups/golf/requests')).body.items;
    expect(name).toBe('Bruno Petit');
    const decision = `/groups/golf/requests/${id}/decision`;
    expect((await stranger.send('PUT', decision, { decision: 'accept' })).status).toBe(403);
    expect((await animator.send('PUT', decision, { decision: 'maybe' })).status).toBe(422);
    for (const answer of [undefined, '', ' \n'])
      expect(
        (await animator.send('PUT', decision, { decision: 'refuse', answer })).body.errors,
      ).toHaveProperty('answer');
    expect((await animator.send('PUT', decision, { decision: 'accept' })).status).toBe(204);
    const late = { decision: 'refuse', answer: 'No.' };
    expect((await animator.send('PUT', decision, late)).status).toBe(409);
    expect((await stranger.get('/me/groups')).body.items).toMatchObject([{ slug: 'golf' }]);
  });

  it('keep reasons ready, which a refusal takes up, and tell animators who want it', async () => {
    const path = '/groups/golf/requests/templates';
    const full = { textFr: 'Complet.', textEn: '' };
    expect((await animator.send('POST', path, { textFr: ' ', textEn: '' })).status).toBe(422);
    expect((await animator.send('POST', path, full)).status).toBe(204);
    const [{ id }] = (await animator.get(path)).body.items;
    const again = { textFr: 'Complet !', textEn: 'Full!' };
    expect((await animator.send('PUT', `${path}/${id}`, again)).status).toBe(428);
    expect((await animator.edit('PUT', `${path}/${id}`, again)).status).toBe(204);
    const carl = await Caller.of(site, 'carl@ecole.example', 'me:write');
    await carl.send('POST', '/groups/golf/join', { reason: 'Please.' });
    const [{ id: requestId }] = (await animator.get('/groups/golf/requests')).body.items;
    const refusal = { decision: 'refuse', templateId: id };
    expect((await animator.send('PUT', `/groups/golf/requests/${requestId}/decision`, refusal)).status).toBe(
      204,
    );
    expect(await site.query(`select answer from join_request where state = 'refused'`)).toEqual([
      { answer: 'Complet !' },
    ]);
    expect((await animator.send('DELETE', `${path}/${id}`)).status).toBe(204);
    expect((await animator.get(`${path}/${id}`)).status).toBe(404);
    const told = '/groups/golf/requests/told';
    expect((await animator.get(told)).body).toEqual({ isTold: true });
    expect((await animator.send('PUT', told, { isTold: false })).status).toBe(204);
    expect((await animator.get(told)).body).toEqual({ isTold: false });
  });

  it('show their members by pages, addresses to those who run them', async () => {
    const first = await animator.get('/groups/golf/members?limit=1');
    expect(first.body.items).toMatchObject([{ name: 'Anne Martin', address: 'anne@ecole.example' }]);
    expect(first.header('link')).toBe(`<${first.body.next}>; rel="next"`);
    const second = await animator.get(first.body.next);
    expect(second.body).toMatchObject({ items: [{ name: 'Bruno Petit', role: 'member' }], next: null });
    expect((await animator.get('/groups/golf/members?limit=201')).status).toBe(422);
    expect((await animator.get('/groups/golf/members?cursor=made-up')).status).toBe(400);
    const seen = await stranger.get('/groups/golf/members?q=anne');
    expect(seen.body.items).toMatchObject([{ name: 'Anne Martin', address: null }]);
    // A search by address would tell whose it is.
    expect((await stranger.get('/groups/golf/members?q=ecole.example')).body.items).toEqual([]);
    expect((await animator.get('/groups/golf/members?q=ecole.example')).body.items).toHaveLength(2);
    expect((await animator.get('/groups/golf/members?isX=true')).body.items).toHaveLength(1);
  });

  it('bring people in', async () => {
    const text = 'Carl <carl@ecole.example>\nnobody\nDora <dora@elsewhere.example>';
    const judged = await animator.send('POST', '/groups/golf/additions/preview', { text });
    expect(judged.body.lines.map(({ verdict }: { verdict: string }) => verdict)).toEqual([
      'known',
      'invalid',
      'new',
    ]);
    const invited = await animator.send('POST', '/groups/golf/invitations', {
      text: 'dora@elsewhere.example',
    });
    expect(invited.body).toEqual({ count: 1 });
    const [{ id }] = (await animator.get('/groups/golf/invitations')).body.items;
    const sending = `/groups/golf/invitations/${id}/sending`;
    expect((await animator.send('POST', sending)).body.detail).toBe('too-soon');
    await site.query(`update invitation set mailed_at = now() - interval '2 days'`);
    expect((await animator.send('POST', sending)).status).toBe(204);
    expect((await animator.send('DELETE', `/groups/golf/invitations/${id}`)).status).toBe(204);
    const added = await animator.send('POST', '/groups/golf/additions', {
      text: 'carl@ecole.example',
      reason: 'Asked at the dinner.',
    });
    expect(added.body).toEqual({ outcome: 'added', count: 1 });
    expect((await stranger.send('POST', '/groups/golf/additions/preview', { text })).status).toBe(403);
  });

  it('wait for an operator when many are brought in at once', async () => {
    const text = Array.from({ length: 26 }, (_, at) => `guest-${at}@elsewhere.example`).join('\n');
    const asked = await animator.send('POST', '/groups/golf/additions', { text, reason: 'They signed up.' });
    expect(asked.body).toEqual({ outcome: 'waiting', count: 26 });
    expect((await animator.get('/board/reviews')).status).toBe(403);
    await site.query(
      `insert into role_grant (person_id, role, granted_at)
       select person_id, 'operator', now() from address where address = 'carl@ecole.example'`,
    );
    const operator = await Caller.of(site, 'carl@ecole.example', 'read', 'board:write');
    const [{ id, ...review }] = (await operator.get('/board/reviews')).body.items;
    expect(review).toMatchObject({ targetKind: 'group', targetName: 'X-Golf', reason: 'They signed up.' });
    const path = `/board/reviews/${id}`;
    const first = (await operator.get(`${path}/people?limit=20`)).body;
    expect(first.items[0]).toMatchObject({ address: 'guest-0@elsewhere.example', isRegistered: false });
    expect((await operator.get(first.next)).body).toMatchObject({ items: { length: 6 }, next: null });
    expect((await operator.send('PUT', `${path}/decision`, {})).body.errors).toHaveProperty('decision');
    const approval = { decision: 'approve', answer: 'Welcome.' };
    expect((await operator.send('PUT', `${path}/decision`, approval)).body).toEqual({
      outcome: 'approved',
      count: 26,
    });
    const again = await operator.send('PUT', `${path}/decision`, approval);
    expect([again.status, again.body.detail]).toEqual([409, 'already']);
    expect((await operator.get(path)).body).toMatchObject({
      state: 'approved',
      answer: 'Welcome.',
      decidedByName: 'Carl Roche',
    });
  });

  it('change roles, and are left', async () => {
    const me = (await stranger.get('/me')).body.id;
    expect((await animator.send('PUT', `/groups/golf/members/${me}/role`, { role: 'animator' })).status).toBe(
      204,
    );
    expect((await animator.send('POST', '/groups/golf/departure', { refuses: true })).status).toBe(204);
    const alone = await stranger.send('POST', '/groups/golf/departure', {});
    expect([alone.status, alone.body.detail]).toEqual([409, 'last-animator']);
    const carl = (await stranger.get('/groups/golf/members?q=carl')).body.items[0].personId;
    expect((await stranger.send('DELETE', `/groups/golf/members/${carl}`)).status).toBe(204);
    expect((await stranger.send('DELETE', `/groups/golf/members/${carl}`)).status).toBe(404);
  });
});
