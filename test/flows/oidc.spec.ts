import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Site } from './a-site.js';
import { TestProvider } from './oidc-provider.js';

const publicUrl = 'http://lists.example:8080';
let site: Site;
let provider: TestProvider;

beforeAll(async () => {
  provider = await TestProvider.start(`${publicUrl}/sign-in/oidc/callback`, {
    'sub-anne': { email: 'Anne@Ecole.example', email_verified: true },
    'sub-eve': { email: 'anne@ecole.example', email_verified: false },
    'sub-nobody': { email: 'nobody@ecole.example', email_verified: true },
    'sub-without': {},
    'sub-luc': { email: 'luc@ecole.example', email_verified: true },
  });
  site = await Site.open({
    environment: {
      PUBLIC_URL: publicUrl,
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: 'vigie',
      OIDC_CLIENT_SECRET: 'a secret of the client',
    },
  });
  await site.person('anne@ecole.example', 'Anne Martin');
  await site.person('luc@ecole.example', 'Luc Dernier');
});
afterAll(async () => {
  await site.close();
  await provider.stop();
});

interface Answer {
  readonly status: number;
  readonly url: string;
  readonly html: string;
}

/** A browser that goes to two sites: each has its own cookies. */
class Traveller {
  private readonly cookies = new Map<string, Map<string, string>>();
  /** Every address it was sent to. */
  readonly visited: string[] = [];

  async go(link: string): Promise<Answer> {
    const url = new URL(link.replace(publicUrl, site.vigie.webUrl), site.vigie.webUrl);
    this.visited.push(url.href);
    const jar = this.jarOf(url.host);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, { headers: { cookie }, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    const next = answer.headers.get('location');
    if (next !== null) return this.go(new URL(next, url).href);
    return { status: answer.status, url: url.href, html: await answer.text() };
  }

  cookie(name: string): string {
    return this.jarOf(new URL(site.vigie.webUrl).host).get(name) ?? '';
  }

  private jarOf(host: string): Map<string, string> {
    const jar = this.cookies.get(host) ?? new Map<string, string>();
    this.cookies.set(host, jar);
    return jar;
  }
}

function signIn(subject: string, returnTo?: string, traveller = new Traveller()): Promise<Answer> {
  provider.current = subject;
  const query = returnTo === undefined ? '' : `?returnTo=${encodeURIComponent(returnTo)}`;
  return traveller.go(`/sign-in/oidc${query}`);
}

async function links(): Promise<unknown[]> {
  return site.query(
    `select l.subject, a.address from oidc_link l join address a on a.person_id = l.person_id
     where a.is_preferred order by l.subject`,
  );
}

describe('single sign-on', () => {
  it('has its button on the sign-in page, and on the wall before a page', async () => {
    const page = await new Traveller().go('/sign-in');
    expect(page.html).toContain('href="/sign-in/oidc"');
    const wall = await new Traveller().go('/me/data');
    expect(wall.html).toContain('href="/sign-in/oidc?returnTo=%2Fme%2Fdata"');
  });

  it('signs in whoever has the verified address, back to the page they wanted, and links them', async () => {
    const page = await signIn('sub-anne', '/me/sessions');
    expect([page.status, new URL(page.url).pathname]).toEqual([200, '/me/sessions']);
    expect(page.html).toContain('Anne Martin');
    expect(await links()).toEqual([{ subject: 'sub-anne', address: 'anne@ecole.example' }]);
  });

  it('asks the provider with PKCE, a state and a nonce, new each time', async () => {
    const [one, other] = [new Traveller(), new Traveller()];
    await signIn('sub-anne', undefined, one);
    await signIn('sub-anne', undefined, other);
    const asked = [one, other].map(({ visited }) => new URL(visited[1] ?? '').searchParams);
    for (const name of ['code_challenge', 'state', 'nonce']) {
      const values = asked.map(query => query.get(name) ?? '');
      expect(values.every(value => value.length > 20)).toBe(true);
      expect(new Set(values).size).toBe(2);
    }
    expect(asked[0]?.get('code_challenge_method')).toBe('S256');
  });

  it('ends the session the browser came with', async () => {
    const anne = new Traveller();
    await signIn('sub-anne', undefined, anne);
    const before = anne.cookie('vigie');
    await signIn('sub-anne', undefined, anne);
    expect(anne.cookie('vigie')).not.toBe(before);
    expect(anne.cookie('vigie')).not.toBe('');
  });

  it('knows the person by the provider’s own name for them when the address changes', async () => {
    await site.query(`update address set address = 'anne@new.example' where address = 'anne@ecole.example'`);
    const page = await signIn('sub-anne', '/me/addresses');
    expect(page.html).toContain('anne@new.example');
    await site.query(`update address set address = 'anne@ecole.example' where address = 'anne@new.example'`);
  });

  it.each([
    ['sub-nobody', 403, 'nobody@ecole.example'],
    ['sub-eve', 403, 'vérifiée'],
    ['sub-without', 403, 'ne nous donne pas'],
  ])('makes no account for %s, and says why', async (subject, status, words) => {
    const [{ people } = { people: 0 }] = await site.query<{ people: number }>(
      'select count(*)::int as people from person',
    );
    const traveller = new Traveller();
    const page = await signIn(subject, undefined, traveller);
    expect(page.status).toBe(status);
    expect(page.html).toContain(words);
    expect(traveller.cookie('vigie')).toBe('');
    expect(await site.query('select count(*)::int as people from person')).toEqual([{ people }]);
    expect(await links()).toHaveLength(1);
  });

  it.each(['//evil.example/', 'https://evil.example/', '/\\evil.example'])(
    'comes back to no page of a stranger: %s',
    async returnTo => {
      const page = await signIn('sub-anne', returnTo);
      expect(page.url).toBe(`${site.vigie.webUrl}/`);
    },
  );

  it('finishes in no browser that did not begin it, nor twice', async () => {
    const anne = new Traveller();
    await signIn('sub-anne', undefined, anne);
    const callback = anne.visited.find(url => url.includes('/sign-in/oidc/callback')) ?? '';
    expect(callback).toContain('code=');
    for (const traveller of [anne, new Traveller()]) {
      const page = await traveller.go(callback);
      expect([page.status, page.html.includes('a pris trop de temps')]).toEqual([400, true]);
    }
    const eve = new Traveller();
    await signIn('sub-nobody', undefined, eve);
    expect((await eve.go('/sign-in/oidc/callback?error=access_denied&state=x')).status).toBe(400);
  });

  it('keeps out whom a measure keeps out', async () => {
    const luc = new Traveller();
    await signIn('sub-luc', undefined, luc);
    expect((await luc.go('/me/sessions')).html).toContain('Luc Dernier');
    await site.vigie.ask(
      'person',
      'suspend',
      'luc@ecole.example',
      '--reason',
      'ads',
      '--until',
      '2099-01-01',
      '--access',
    );
    expect((await luc.go('/me/sessions')).status).toBe(403);
    const page = await signIn('sub-luc');
    expect([page.status, page.html.includes('suspendu')]).toEqual([403, true]);
    await site.vigie.ask('person', 'restore', 'luc@ecole.example');
    // The end of the measure revives no session.
    expect((await luc.go('/me/sessions')).status).toBe(403);
    expect((await signIn('sub-luc', '/me/sessions')).status).toBe(200);
  });

  it('that can’t be reached says so, and the link by mail is still there', async () => {
    const other = await site.another({ OIDC_ISSUER: 'http://127.0.0.1:9', LMTP_PORT: '0' });
    const answer = await fetch(`${other.webUrl}/sign-in/oidc`, { redirect: 'manual' });
    expect([answer.status, (await answer.text()).includes('href="/sign-in"')]).toEqual([503, true]);
    await other.stop();
  });
});
