import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Site } from './a-site.js';
import { Browser } from './browser.js';
import { Caller } from './caller.js';

let site: Site;
let anne: Caller;
let bruno: Caller;
let stranger: Caller;

beforeAll(async () => {
  site = await Site.open();
  await site.person('anne@ecole.example', 'Anne Martin');
  await site.person('bruno@ecole.example', 'Bruno Petit');
  await site.person('carl@ecole.example', 'Carl Roche');
  for (const name of ['golf', 'voile']) {
    const both = ['--moderator', 'anne@ecole.example', '--moderator', 'bruno@ecole.example'];
    await site.list(`${name}@lists.example`, ['dora@elsewhere.example'], '--policy', 'moderated', ...both);
  }
  await site.query(
    `update list_moderator set may_decide = false from address a, list l
     where a.person_id = list_moderator.person_id and l.id = list_id
       and a.address = 'bruno@ecole.example' and l.name = 'voile'`,
  );
  const both = ['moderation:read', 'moderation:write'];
  anne = await Caller.of(site, 'anne@ecole.example', ...both);
  bruno = await Caller.of(site, 'bruno@ecole.example', ...both);
  stranger = await Caller.of(site, 'carl@ecole.example', ...both);
});
afterAll(() => site.close());

async function post(list: string, subject: string): Promise<string> {
  await site.mailer.post({
    from: 'dora@elsewhere.example',
    to: `${list}@lists.example`,
    subject,
    text: `Text of ${subject}.`,
  });
  const waiting = await site.held(`${list}@lists.example`);
  return waiting.find(held => held.subject === subject)?.id ?? '';
}

describe('the queue, by the API', () => {
  it('is read page by page, as the page has it, and by its filters', async () => {
    const ids = [await post('golf', 'One'), await post('voile', 'Two'), await post('golf', 'Three')];
    const first = await anne.get('/held?limit=2');
    expect(first.body.items.map(({ id }: { id: string }) => id)).toEqual(ids.slice(0, 2));
    const rest = await anne.get(first.body.next);
    expect(rest.body.items).toMatchObject([
      { id: ids[2], kind: 'message', place: 'golf', subject: 'Three', version: 1, isSubscriber: true },
    ]);
    expect(rest.body.items[0].reasons[0]).toMatchObject({ code: 'list-moderated', text: expect.any(String) });
    const found = await anne.get('/held?list=golf&words=three&kind=messages');
    expect(found.body.items).toHaveLength(1);
    expect((await anne.get('/held?list=tarot')).body.errors).toHaveProperty('list');
    expect((await anne.get('/held?kind=all')).status).toBe(422);
    expect((await stranger.get('/held')).body.items).toEqual([]);
    const reads = await Caller.of(site, 'anne@ecole.example', 'read');
    expect((await reads.get('/held')).status).toBe(403);
  });

  it('tells what a message says to those who see it, and to nobody else', async () => {
    const id = await post('voile', 'Four');
    expect((await bruno.get(`/held/${id}`)).body).toMatchObject({
      list: 'voile',
      state: 'waiting',
      text: expect.stringContaining('Text of Four.'),
      decisions: [],
    });
    expect((await stranger.get(`/held/${id}`)).status).toBe(404);
    expect((await anne.get('/held/nothing')).status).toBe(404);
  });
});

describe('a decision, by the API', () => {
  it('is one, and the second is told who decided, and what', async () => {
    const id = await post('golf', 'Five');
    const path = `/held/${id}/decision`;
    expect((await anne.send('POST', path, { action: 'reject', reason: ' ' })).body).toMatchObject({
      status: 422,
      type: expect.stringContaining('#reason-required'),
    });
    const refused = await anne.send('POST', path, { action: 'reject', reason: 'Not here.' });
    expect(refused.body).toMatchObject({
      state: 'rejected',
      decisions: [{ action: 'reject', reason: 'Not here.', by: 'Anne Martin', via: 'api' }],
    });
    const late = await bruno.send('POST', path, { action: 'approve' });
    expect(late.body).toMatchObject({
      status: 409,
      type: expect.stringContaining('#already-decided'),
      detail: 'reject, by Anne Martin',
      decision: { action: 'reject', by: 'Anne Martin' },
    });
  });

  it('can be taken back while it has not left, and is about the version that was read', async () => {
    const id = await post('golf', 'Six');
    const path = `/held/${id}/decision`;
    expect((await anne.send('POST', path, { action: 'approve', version: 1 })).body).toMatchObject({
      state: 'approved',
      version: 2,
    });
    expect((await bruno.send('POST', path, { action: 'undo' })).body.state).toBe('waiting');
    const stale = await bruno.send('POST', path, { action: 'discard', version: 1 });
    expect(stale.body).toMatchObject({ status: 409, detail: 'changed' });
    expect((await bruno.send('POST', path, { action: 'discard', version: 3 })).body.state).toBe('discarded');
  });

  it('is for those who decide, with a token that may', async () => {
    const id = await post('voile', 'Seven');
    const path = `/held/${id}/decision`;
    expect((await bruno.send('POST', path, { action: 'discard' })).status).toBe(403);
    expect((await stranger.send('POST', path, { action: 'discard' })).status).toBe(404);
    expect((await anne.send('POST', path, { action: 'release' })).status).toBe(422);
    const reads = await Caller.of(site, 'anne@ecole.example', 'moderation:read');
    expect((await reads.send('POST', path, { action: 'discard' })).status).toBe(403);
    expect((await anne.get(`/held/${id}`)).body.state).toBe('waiting');
  });

  it('of twenty at once, one is made', async () => {
    const id = await post('golf', 'Eight');
    const asked = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        (at % 2 === 0 ? anne : bruno).send('POST', `/held/${id}/decision`, {
          action: at % 3 === 0 ? 'discard' : 'reject',
          reason: 'No.',
        }),
      ),
    );
    const statuses = asked.map(({ status }) => status).toSorted((a, b) => a - b);
    expect(statuses).toEqual([200, ...Array.from({ length: 19 }, () => 409)]);
  });
});

describe('what was decided', () => {
  it('is read on a page, in a file and by the API, by those who see what waits', async () => {
    const found = await bruno.get('/lists/golf/decisions?action=reject&words=five');
    expect(found.body.items).toMatchObject([
      { action: 'reject', via: 'api', byName: 'Anne Martin', reason: 'Not here.', subject: 'Five' },
    ]);
    const all = await bruno.get('/lists/golf/decisions?limit=2');
    expect((await bruno.get(all.body.next)).body.items.length).toBeGreaterThan(0);
    expect((await stranger.get('/lists/golf/decisions')).status).toBe(403);
    const browser = await Browser.signedIn(site.vigie, 'bruno@ecole.example');
    const page = await browser.get('/lists/golf/decisions?q=five');
    expect(page.html).toContain('Not here.');
    expect(page.html).not.toContain('Six');
    const file = await browser.get('/lists/golf/decisions.csv?action=reject');
    expect(file.html).toContain('dora@elsewhere.example');
    expect(file.html.split('\r\n')[0]).toContain('date,par,décision');
  });
});
