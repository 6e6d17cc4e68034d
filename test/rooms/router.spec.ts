import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '../../src/foundation/config/environment.js';
import { encodeToken, encodeUuidToken } from '../../src/foundation/mail/token.js';
import { LettersService } from '../../src/channels/letters/letters.service.js';
import { Correspondences } from '../../src/channels/forums/correspondences.service.js';
import { FailingTargets } from '../../src/channels/forwarding/failing-targets.service.js';
import { Canaries } from '../../src/channels/forwarding/canaries.service.js';
import { LifetimeAddresses } from '../../src/channels/forwarding/lifetime-addresses.service.js';
import { ReturnedMail } from '../../src/channels/forwarding/returned-mail.service.js';
import { ModeratorNoticesService } from '../../src/channels/moderation/moderator-notices.service.js';
import { FanOutService } from '../../src/postoffice/delivery/fan-out.service.js';
import { LedgerBook } from '../../src/postoffice/ledger/ledger-book.service.js';
import { SiteSecret } from '../../src/foundation/database/site-secret.js';
import { MemberRouter } from '../../src/intake/reception/member-router.service.js';
import { Router } from '../../src/intake/reception/router.service.js';
import { Community } from './a-community.js';
import { type RoomDatabase, roomDatabase } from './room-database.js';

const secret = new SiteSecret('a secret of the site');
const token = encodeToken('bounce', 42n, secret.key);
const other = encodeToken('unsubscribe', 42n, secret.key);
const noticeId = '0a6c2f6e-3a57-4c1c-9d6f-2f4a2a8f6b11';
const answers = encodeUuidToken('moderate', noticeId, secret.key);
const nobodys = encodeUuidToken('moderate', '0a6c2f6e-3a57-4c1c-9d6f-2f4a2a8f6b12', secret.key);
const forged = encodeUuidToken('answer', noticeId, secret.key);
let database: RoomDatabase;
let router: Router;

beforeAll(async () => {
  database = await roomDatabase();
  const community = new Community(database.dataSource);
  await community.aList('golf');
  const notices = new ModeratorNoticesService(database.dataSource);
  const letters = new LettersService(database.dataSource, community.journal, community.names, readConfig({}));
  router = new Router(
    readConfig({}),
    secret,
    community.lists,
    notices,
    letters,
    new Correspondences(database.dataSource),
    new MemberRouter(
      secret,
      new LifetimeAddresses(readConfig({}), database.dataSource, community.journal),
      new Canaries(readConfig({}), database.dataSource, community.journal),
      new FailingTargets(database.dataSource),
      new ReturnedMail(database.dataSource, new FanOutService(new LedgerBook()), community.journal),
    ),
  );
  await database.dataSource.query(
    `insert into letter (slug, name, kind, audience, created_at) values ('gazette', 'G', 'platform', 'directory', now())`,
  );
  await aNotice();
  await database.dataSource.query(
    `insert into lifetime_address (person_id, local, kind, given_at)
     select id, 'anne.test.1998', 'lifetime', now() from person`,
  );
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
    ['Gazette+x@x-groupes.example', 'letter-proposal'],
    ['gazette-owner@x-groupes.example', 'letter-owner'],
    ['gazette-join@x-groupes.example', 'unknown'],
    ['golf-confirm@x-groupes.example', 'unknown'],
    ['golf-confirm+abc@x-groupes.example', 'unknown'],
    ['voile-join@x-groupes.example', 'unknown'],
    ['postmaster@x-groupes.example', 'site'],
    ['Abuse@x-groupes.example', 'site'],
    [`bounces+${token}@x-groupes.example`, 'bounce'],
    [`Bounces+${token.toUpperCase()}@x-groupes.example`, 'bounce'],
    [`bounces+${other}@x-groupes.example`, 'unknown'],
    ['bounces@x-groupes.example', 'unknown'],
    [`moderate+${answers}@x-groupes.example`, 'moderator-answer'],
    [`MODERATE+${answers.toUpperCase()}@X-Groupes.Example`, 'moderator-answer'],
    [`moderate+${nobodys}@x-groupes.example`, 'unknown'],
    [`moderate+${forged}@x-groupes.example`, 'unknown'],
    [`moderate+${token}@x-groupes.example`, 'unknown'],
    ['moderate+@x-groupes.example', 'unknown'],
    ['moderate@x-groupes.example', 'unknown'],
    ['voile@x-groupes.example', 'unknown'],
    ['voile-owner@x-groupes.example', 'unknown'],
    ['-owner@x-groupes.example', 'unknown'],
    ['golf@x-anciens.example', 'unknown'],
    ['anne.test.1998@x-anciens.example', 'lifetime'],
    ['Anne.Test.1998+Achats@X-ANCIENS.example', 'lifetime'],
    ['anne.test.1999@x-anciens.example', 'unknown'],
    ['anne.test.1998@x-groupes.example', 'unknown'],
    ['Postmaster@x-anciens.example', 'site'],
    [`srs+${token}@x-anciens.example`, 'unknown'],
    [`srs+${encodeToken('srs', 42n, secret.key)}@x-anciens.example`, 'unknown'],
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

/** What somebody was told of a post that waits on `golf`. */
async function aNotice(): Promise<void> {
  await database.dataSource.query(
    `with told as (insert into person (given_name, family_name) values ('Anne', 'Test') returning id),
          kept as (insert into raw_message (digest, bytes, content, received_at)
                   values ('\\x01', 1, '\\x01', now()) returning id),
          waiting as (insert into post (list_id, raw_id, message_id, fingerprint, envelope_sender, author_address,
                                        author_name, identity, authentication, subject, bytes, outcome, received_at,
                                        decided_at)
                      select list.id, kept.id, 'm', 'f', '', '', '', 'unproven', '{}', '', 1, 'held', now(), now()
                      from list, kept returning id, list_id),
          held as (insert into held_message (post_id, list_id, held_at) select id, list_id, now() from waiting
                   returning id)
     insert into moderator_notice (id, held_message_id, person_id, version, told_at)
     select $1, held.id, told.id, 1, now() from held, told`,
    [noticeId],
  );
}
