import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Site } from './a-site.js';
import { Browser } from './browser.js';
import { Caller } from './caller.js';

let site: Site;

const community = [
  `insert into person (given_name, family_name) values ('Anne', 'Martin'), ('Bruno', 'Petit')`,
  `insert into address (person_id, address, is_preferred, verified_at)
   select id, lower(given_name) || '@ecole.example', true, now() from person`,
  `insert into "group" (slug, name, kind) values ('golf', 'X-Golf', 'leisure')`,
  `insert into list (name, group_id, policy, archive)
   select kind.name, "group".id, 'open', archive from "group",
     (values ('open', 'public'), ('inner', 'subscribers'), ('staff', 'moderators')) as kind (name, archive)`,
  `insert into subscription (list_id, person_id, state, consent, changed_at)
   select list.id, person.id, 'subscribed', 'confirmed', now() from list, person where given_name = 'Anne'`,
];

beforeAll(async () => {
  site = await Site.open();
  for (const statement of community) await site.query(statement);
  for (const name of ['open', 'inner', 'staff', 'open', 'inner'])
    await site.mailer.post({
      from: 'Anne <anne@ecole.example>',
      to: `${name}@lists.example`,
      subject: `Said on ${name}`,
      text: 'Come.',
    });
});
afterAll(() => site.close());

describe('the announcements of a group', () => {
  it('are to strangers what its feed gives: open archives', async () => {
    const stranger = new Browser(site.vigie.webUrl);
    const page = await stranger.get('/groups/golf/announcements');
    const feed = await stranger.get('/groups/golf/feed.atom');
    for (const { status, html } of [page, feed]) {
      expect(status).toBe(200);
      expect(html.match(/Said on \w+/g)).toEqual(['Said on open', 'Said on open']);
    }
  });

  it('have an author in the feed, also of a deleted account', async () => {
    const names = `update archived_message set author_name = $1, author_address = $2 where author_address = $3`;
    await site.query(names, ['', '', 'anne@ecole.example']);
    const { html } = await new Browser(site.vigie.webUrl).get('/groups/golf/feed.atom');
    expect(html).toContain('<name>Quelqu’un qui est parti</name>');
    expect(html).not.toContain('<name></name>');
    await site.query(names, ['Anne', 'anne@ecole.example', '']);
  });

  it('are to each reader those of the archives they may read, page by page', async () => {
    const anne = await Caller.of(site, 'anne@ecole.example');
    const first = (await anne.get('/groups/golf/announcements?limit=3')).body;
    const second = (await anne.get(first.next)).body;
    expect([...first.items, ...second.items].map(({ list }) => list)).toEqual([
      'inner',
      'open',
      'inner',
      'open',
    ]);
    expect(second.next).toBeNull();
    const bruno = await Caller.of(site, 'bruno@ecole.example');
    expect((await bruno.get('/groups/golf/announcements')).body.items).toHaveLength(2);
  });

  it('take older ones from where a page ended', async () => {
    const anne = await Browser.signedIn(site.vigie, 'anne@ecole.example');
    const [{ key } = { key: '' }] = await site.query<{ key: string }>(
      `select key from archived_message join list on list.id = list_id where name = 'inner' and number = 2`,
    );
    const { html } = await anne.get(`/groups/golf/announcements?before=inner/${key}`);
    expect(html.match(/Said on \w+/g)).toEqual(['Said on open', 'Said on inner', 'Said on open']);
    for (const odd of ['inner/none', 'staff/none', '', '%00/%00', 'a/b/c'])
      expect((await anne.get(`/groups/golf/announcements?before=${odd}`)).status).toBe(200);
  });
});
