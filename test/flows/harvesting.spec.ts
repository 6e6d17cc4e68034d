import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { maxPeopleAnHour } from '../../src/community/accounts/directory-views.service.js';
import { Site } from './a-site.js';
import { Browser } from './browser.js';
import { Caller } from './caller.js';
import { noticesTo } from './copy-received.js';
import { until } from './until.js';

let site: Site;

beforeAll(async () => {
  site = await Site.open();
  await site.person('anne@ecole.example', 'Anne Martin');
  await site.person('inspector@ecole.example', 'Inès Garde');
  await site.query(`insert into role_grant (person_id, role, granted_at)
                    select person_id, 'operator', now() from address where address like 'inspector%'`);
  await site.query(`insert into "group" (slug, name, kind) values ('golf', 'X-Golf', 'leisure')`);
  await site.query(`insert into group_member (group_id, person_id, role)
                    select g.id, a.person_id, 'animator' from "group" g, address a`);
  await site.vigie.ask('list', 'create', 'golf@lists.example', '--group', 'golf');
});
afterAll(() => site.close());

it('who reads the directory faster than people do waits, on pages and by the API, and operators hear of it once', async () => {
  const anne = await Browser.signedIn(site.vigie, 'anne@ecole.example');
  const program = await Caller.of(site, 'anne@ecole.example');
  expect((await anne.get('/groups/golf/members')).status).toBe(200);
  await site.query('update directory_view set people = $1', [maxPeopleAnHour]);
  for (let page = 0; page < 3; page++) {
    const refused = await anne.get('/groups/golf/members');
    expect(refused.status).toBe(429);
    expect(refused.html).toContain('annuaire');
  }
  const answer = await program.get('/groups/golf/members');
  expect([answer.status, answer.body.title]).toEqual([
    429,
    'Too many people of the directory were shown within the hour',
  ]);
  expect(Number(answer.header('retry-after'))).toBeGreaterThan(0);
  // What the rules would say of somebody tells who they are.
  const trial = await anne.get('/lists/golf/what-if');
  const asked = await anne.submit(trial, '/lists/golf/what-if', { author: 'inspector@ecole.example' });
  expect(asked.status).toBe(429);
  expect((await anne.get('/groups/golf')).status).toBe(200);
  await until(() => noticesTo(site.sink.received, 'inspector@ecole.example').length > 0);
  await site.quiet();
  expect(noticesTo(site.sink.received, 'inspector@ecole.example')).toHaveLength(1);
});
