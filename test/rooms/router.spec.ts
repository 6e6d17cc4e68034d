import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '../../src/foundation/config/environment.js';
import { encodeToken } from '../../src/foundation/mail/token.js';
import { SiteSecret } from '../../src/foundation/database/site-secret.js';
import { Router } from '../../src/intake/reception/router.service.js';
import { Community } from './a-community.js';
import { type RoomDatabase, roomDatabase } from './room-database.js';

const secret = new SiteSecret('a secret of the site');
const token = encodeToken('bounce', 42n, secret.key);
const other = encodeToken('unsubscribe', 42n, secret.key);
let database: RoomDatabase;
let router: Router;

beforeAll(async () => {
  database = await roomDatabase();
  const community = new Community(database.dataSource);
  await community.aList('golf');
  router = new Router(readConfig({}), secret, community.lists);
});
afterAll(() => database.close());

describe('a recipient', () => {
  it.each([
    ['golf@x-groupes.example', 'list-post'],
    ['GOLF@X-Groupes.Example', 'list-post'],
    ['golf+detail@x-groupes.example', 'list-post'],
    ['golf-owner@x-groupes.example', 'list-owner'],
    ['golf-bounces@x-groupes.example', 'list-bounces'],
    ['golf-join@x-groupes.example', 'list-command'],
    ['Golf-Subscribe@x-groupes.example', 'list-command'],
    ['golf-leave@x-groupes.example', 'list-command'],
    ['golf-unsubscribe@x-groupes.example', 'list-command'],
    ['golf-request+help@x-groupes.example', 'list-command'],
    ['GOLF-CONFIRM+ABCDEFGHIJKLMNOPQRSTUVWX23@X-GROUPES.EXAMPLE', 'list-command'],
    ['golf-confirm@x-groupes.example', 'unknown'],
    ['golf-confirm+abc@x-groupes.example', 'unknown'],
    ['voile-join@x-groupes.example', 'unknown'],
    ['postmaster@x-groupes.example', 'site'],
    ['Abuse@x-groupes.example', 'site'],
    [`bounces+${token}@x-groupes.example`, 'bounce'],
    [`Bounces+${token.toUpperCase()}@x-groupes.example`, 'bounce'],
    [`bounces+${other}@x-groupes.example`, 'unknown'],
    ['bounces@x-groupes.example', 'unknown'],
    ['voile@x-groupes.example', 'unknown'],
    ['voile-owner@x-groupes.example', 'unknown'],
    ['-owner@x-groupes.example', 'unknown'],
    ['golf@x-anciens.example', 'unknown'],
    ['golf@evil.example', 'unknown'],
    ['golf%evil.example@x-groupes.example', 'unknown'],
    ['@evil.example:golf@x-groupes.example', 'unknown'],
    ['golf', 'unknown'],
    ['', 'unknown'],
  ])('%s leads to %s', async (recipient, kind) => {
    expect((await router.route(recipient)).kind).toBe(kind);
  });

  it('that is a return path names its delivery', async () => {
    expect(await router.route(`bounces+${token}@x-groupes.example`)).toEqual({
      kind: 'bounce',
      deliveryId: '42',
    });
  });
});
