import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Site } from './a-site.js';
import { Browser } from './browser.js';

let site: Site;
let anne: Browser;

beforeAll(async () => {
  site = await Site.open();
  await site.person('anne@ecole.example', 'Anne Martin');
  await site.vigie.ask('group', 'create', 'voile', '--name', 'X-Voile');
  await site.vigie.ask('group', 'member', 'voile', 'anne@ecole.example', '--animator');
  await site.query(
    `with crew as (
       insert into person (given_name, family_name, promotion, language)
       select 'Équipier', 'Numéro' || lpad(n::text, 2, '0'), 1998, 'fr' from generate_series(1, 40) n returning id)
     insert into group_member (group_id, person_id, role, joined_at)
     select g.id, crew.id, 'member', now() from crew cross join "group" g where g.slug = 'voile'`,
  );
  anne = await Browser.signedIn(site.vigie, 'anne@ecole.example');
});
afterAll(() => site.close());

function choices(html: string): string[] {
  return [...html.matchAll(/<option value="[^"]+">([^<]*)/g)].map(([, name = '']) => name);
}

describe('the last animator of a big group', () => {
  it('finds who takes over by name, and leaves', async () => {
    const first = await anne.get('/groups/voile/departure');
    expect(choices(first.html)).toHaveLength(30);
    expect(first.html).toContain('role="search"');
    const found = await anne.get('/groups/voile/departure?q=numero37');
    expect(choices(found.html)).toEqual(['Équipier Numéro37 (X 1998)']);
    expect((await anne.submit(found, '/groups/voile/departure')).status).toBe(422);
    const successor = /<option value="([^"]+)">Équipier/.exec(found.html)?.[1] ?? '';
    await anne.submit(found, '/groups/voile/departure', { successor });
    const [left] = await site.query<{ name: string }>(
      `select p.family_name as name from group_member m join person p on p.id = m.person_id where m.role = 'animator'`,
    );
    expect(left).toEqual({ name: 'Numéro37' });
  });
});
