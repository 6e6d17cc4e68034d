import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Site } from './a-site.js';
import { Caller } from './caller.js';

let site: Site;
let anne: Caller;

beforeAll(async () => {
  site = await Site.open();
  await site.person('anne@ecole.example', 'Anne Martin', '--promotion', '1998');
  anne = await Caller.of(site, 'anne@ecole.example', 'read', 'me:write');
});
afterAll(() => site.close());

describe('the API', () => {
  it('answers its person as JSON, with a tag of what it says, and no cache keeps it', async () => {
    const me = await anne.get('/me');
    expect(me.status).toBe(200);
    expect(me.header('content-type')).toMatch('application/json');
    expect(me.body).toMatchObject({ givenName: 'Anne', familyName: 'Martin', promotion: 1998, roles: [] });
    expect(me.header('etag')).toMatch(/^"[\w-]{22}"$/);
    expect((await anne.get('/me')).header('etag')).toBe(me.header('etag'));
    expect(me.header('cache-control')).toBe('no-store');
  });

  it('knows the tokens an operator makes, printed once', async () => {
    const words = ['token', 'create', '--as', 'anne@ecole.example', '--scope', 'read', '--days', '7'];
    const { token } = await site.vigie.ask<{ token: string }>(...words);
    expect((await new Caller(site.vigie.webUrl, token).get('/me')).status).toBe(200);
    expect((await site.vigie.command(...words, '--scope', 'everything')).code).toBe(2);
  });

  it('refuses with problem details, never with a page', async () => {
    const nobody = new Caller(site.vigie.webUrl, null);
    const { status, header, body } = await nobody.get('/me');
    expect([status, header('content-type')]).toEqual([401, 'application/problem+json; charset=utf-8']);
    expect(header('www-authenticate')).toBe('Bearer realm="vigie"');
    expect(body).toMatchObject({ title: 'A bearer token is needed', status: 401, instance: '/api/v1/me' });
    const forged = await new Caller(site.vigie.webUrl, `vigie_${'a'.repeat(43)}`).get('/me');
    expect(forged.header('www-authenticate')).toContain('error="invalid_token"');
  });

  it('knows what it can read and write', async () => {
    const outcomes = await Promise.all([
      anne.get('/nothing'),
      anne.get('/groups/absent'),
      anne.send('PATCH', '/me/tokens', {}),
      anne.get('/me', { Accept: 'text/html' }),
      anne.raw('POST', '/me/tokens', 'name=a', { 'Content-Type': 'application/x-www-form-urlencoded' }),
      anne.raw('POST', '/me/tokens', '{"name":', { 'Content-Type': 'application/json' }),
      anne.raw('POST', '/me/tokens', `"${'a'.repeat(2_100_000)}"`, { 'Content-Type': 'application/json' }),
      anne.get('/%ff'),
      anne.send('DELETE', '/me/tokens/1'),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual([404, 404, 405, 406, 415, 400, 413, 400, 404]);
    for (const { header } of outcomes) expect(header('content-type')).toMatch('application/problem+json');
    expect(outcomes[2]?.header('allow')).toBe('GET');
  });

  it('says of a NUL, which no database keeps, that it cannot be read', async () => {
    const outcomes = await Promise.all([
      anne.get('/groups/a%00b'),
      anne.get('/groups?q=%00'),
      anne.get('/lists/a%00b'),
      anne.get('/trace?q=%00'),
      anne.send('POST', '/groups/golf/join', { reason: 'Golf\0' }),
    ]);
    for (const { status, body } of outcomes)
      expect([status, body.detail]).toEqual([400, 'A text has no NUL.']);
  });

  it('opens to no other site, and to no cookie', async () => {
    const answer = await anne.get('/me', { Origin: 'https://evil.example' });
    expect(answer.header('access-control-allow-origin')).toBe('');
    const asked = await fetch(`${site.vigie.webUrl}/api/v1/me`, { method: 'OPTIONS' });
    expect(asked.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('wants the scope of each operation', async () => {
    const reader = await Caller.of(site, 'anne@ecole.example');
    const [{ id }] = (await reader.get('/me/tokens')).body.items;
    const refused = await reader.send('DELETE', `/me/tokens/${id}`);
    expect(refused.status).toBe(403);
    expect(refused.header('www-authenticate')).toContain('error="insufficient_scope", scope="me:write"');
    expect((await anne.send('DELETE', `/me/tokens/${id}`)).status).toBe(204);
    expect((await reader.get('/me')).status).toBe(401);
  });

  it('is closed at once to somebody whose access is suspended', async () => {
    await site.person('eve@ecole.example', 'Eve Dupont');
    const eve = await Caller.of(site, 'eve@ecole.example');
    expect((await eve.get('/me')).status).toBe(200);
    await site.query(
      `insert into measure (person_id, kind, reason, opened_at, until)
       select person_id, 'access-suspended', 'a test', now(), now() + interval '1 day'
       from address where address = 'eve@ecole.example'`,
    );
    expect((await eve.get('/me')).status).toBe(401);
  });

  it('makes a token wait that calls like a loop gone wrong', async () => {
    const loop = await Caller.of(site, 'anne@ecole.example');
    let last = await loop.get('/me');
    for (let call = 0; call < 620 && last.status === 200; call++) last = await loop.get('/me');
    expect(last.status).toBe(429);
    expect(Number(last.header('retry-after'))).toBeGreaterThan(0);
    expect((await anne.get('/me')).status).toBe(200);
  });
});

describe('my account, by the API', () => {
  it('says where I am, and changes my language', async () => {
    expect((await anne.edit('PATCH', '/me', { language: 'en' })).body.language).toBe('en');
    expect((await anne.edit('PATCH', '/me', { language: 'de' })).status).toBe(422);
    expect((await anne.get('/me/addresses')).body.items).toEqual([
      { address: 'anne@ecole.example', isPreferred: true },
    ]);
    expect((await anne.get('/me/sessions')).body.items).toEqual([]);
    const data = await anne.get('/me/data');
    expect(data.header('content-type')).toMatch('application/zip');
    expect((await anne.get('/trace?q=anne@ecole.example')).body.items).toEqual([]);
  });

  it('grants roles for those who may', async () => {
    await site.vigie.ask('role', 'grant', 'board', 'anne@ecole.example');
    await site.person('bruno@ecole.example', 'Bruno Petit');
    const board = await Caller.of(site, 'anne@ecole.example', 'read', 'roles:write');
    const grant = { address: 'bruno@ecole.example', role: 'ethics' };
    // Nobody gives themself a role.
    expect((await board.send('POST', '/roles', { ...grant, address: 'anne@ecole.example' })).status).toBe(
      409,
    );
    expect((await board.send('POST', '/roles', grant)).status).toBe(204);
    expect((await board.send('POST', '/roles', { ...grant, role: 'king' })).body.errors).toHaveProperty(
      'role',
    );
    const grants = (await board.get('/roles')).body.items;
    const given = grants.find(({ role }: { role: string }) => role === 'ethics');
    expect(given).toMatchObject({ name: 'Bruno Petit' });
    expect((await board.send('DELETE', `/roles/${given.personId}/ethics`)).status).toBe(204);
    expect((await anne.send('POST', '/roles', grant)).status).toBe(403);
  });
});

describe('its documentation', () => {
  it('is an OpenAPI document of every operation, and a page for people', async () => {
    const document = await (await fetch(`${site.vigie.webUrl}/api/openapi.json`)).json();
    expect(document.openapi).toMatch(/^3\./);
    expect(document.paths['/api/v1/me'].get.security).toEqual([{ token: ['read'] }]);
    expect(document.components.schemas.MeAnswer.properties.language).toEqual({
      type: 'string',
      enum: ['fr', 'en'],
    });
    const page = await fetch(`${site.vigie.webUrl}/api/docs`, { headers: { 'Accept-Language': 'fr' } });
    const html = await page.text();
    expect(page.status).toBe(200);
    expect(html).toContain('/api/v1/lists/{name}');
    expect(html).toContain('id="shape-ListAnswer"');
  });
});
