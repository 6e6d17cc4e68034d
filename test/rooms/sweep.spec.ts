import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ApiTokenService } from '../../src/community/accounts/api-token.service.js';
import { DirectoryViewsService } from '../../src/community/accounts/directory-views.service.js';
import { RoleService } from '../../src/community/accounts/role.service.js';
import { SessionService } from '../../src/community/accounts/session.service.js';
import { SignInService } from '../../src/community/accounts/sign-in.service.js';
import { SweepJob } from '../../src/doors/jobs/sweep.job.js';
import { readConfig } from '../../src/foundation/config/environment.js';
import { operator } from '../../src/foundation/journal/actor.js';
import { JournalService } from '../../src/foundation/journal/journal.service.js';
import { FanOutService } from '../../src/postoffice/delivery/fan-out.service.js';
import { LedgerBook } from '../../src/postoffice/ledger/ledger-book.service.js';
import { NoticesService } from '../../src/postoffice/notices/notices.service.js';
import { Community } from './a-community.js';
import { aPerson } from './a-person.js';
import { roomDatabase, type RoomDatabase } from './room-database.js';

const start = new Date('2026-03-01T09:00:00Z');
const inDays = (days: number) => new Date(start.getTime() + days * 24 * 3_600_000);
let database: RoomDatabase;

beforeAll(async () => (database = await roomDatabase()));
afterAll(() => database.close());

async function counts(): Promise<Record<string, number>> {
  const [row] = await database.dataSource.query(
    `select (select count(*) from sign_in_link)::int as links, (select count(*) from session)::int as sessions,
            (select count(*) from subscription_confirmation)::int as confirmations,
            (select count(*) from notice_limit)::int as limits`,
  );
  return row;
}

it('what has expired is swept away, each in its time, and nothing before', async () => {
  const { dataSource } = database;
  const community = new Community(dataSource);
  const journal = new JournalService();
  const roles = new RoleService(dataSource, journal);
  const sessions = new SessionService(dataSource, journal, roles);
  const tokens = new ApiTokenService(dataSource, journal, roles);
  const links = new SignInService(dataSource, journal, sessions);
  const notices = new NoticesService(readConfig({}), dataSource, new FanOutService(new LedgerBook()));
  const sweep = new SweepJob(
    links,
    sessions,
    tokens,
    new DirectoryViewsService(dataSource),
    community.confirmations,
    community.joinConfirmations,
    notices,
  );

  const anne = await aPerson(community.directory, 'anne');
  await links.redeem(await links.createLink(anne, null, start), start);
  const bearer = { address: 'guest@y.example' };
  await community.subscriptions.subscribe(await community.aList('golf'), bearer, 'asked', operator, start);
  await dataSource.transaction(manager => notices.mayHear(manager, 24, 'waits', 'guest@y.example', start));

  const left = [];
  for (const days of [0.9, 1.1, 6.9, 7.1, 59, 61, 91]) {
    await sweep.run(inDays(days));
    left.push(Object.values(await counts()));
  }
  expect(left).toEqual([
    [1, 1, 1, 1],
    [0, 1, 1, 1],
    [0, 1, 1, 1],
    [0, 1, 1, 0],
    [0, 1, 1, 0],
    [0, 1, 0, 0],
    [0, 0, 0, 0],
  ]);
});
