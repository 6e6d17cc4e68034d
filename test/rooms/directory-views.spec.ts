import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  DirectoryViewsService,
  maxPeopleAnHour,
} from '../../src/community/accounts/directory-views.service.js';
import { DirectoryService } from '../../src/community/directory/directory.service.js';
import { JournalService } from '../../src/foundation/journal/journal.service.js';
import { aPerson } from './a-person.js';
import { roomDatabase, type RoomDatabase } from './room-database.js';

const start = new Date('2026-03-01T09:00:00Z');
const inMinutes = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

let database: RoomDatabase;
let views: DirectoryViewsService;
let directory: DirectoryService;

beforeAll(async () => {
  database = await roomDatabase();
  views = new DirectoryViewsService(database.dataSource);
  directory = new DirectoryService(database.dataSource, new JournalService());
});
afterAll(() => database.close());

it('a large roster is read twice, three hundred groups are not, and two nodes count together', async () => {
  const anne = await aPerson(directory, 'anne');
  const otherNode = new DirectoryViewsService(database.dataSource);
  for (let page = 0; page < 160; page++) {
    const node = page % 2 === 0 ? views : otherNode;
    expect(await node.show(anne, 50, inMinutes(page / 16))).toEqual({ kind: 'shown' });
  }
  expect(await views.show(anne, maxPeopleAnHour, inMinutes(12))).toEqual({ kind: 'shown' });
  expect(await views.show(anne, 1, inMinutes(12))).toEqual({ kind: 'limited', retryAfterSeconds: 3_480 });
  expect(await views.show(anne, 0, inMinutes(12))).toEqual({ kind: 'shown' });
});

it('the hour slides, and what is refused is not counted', async () => {
  const eve = await aPerson(directory, 'eve');
  await views.show(eve, maxPeopleAnHour, start);
  for (let minute = 1; minute < 60; minute += 10)
    expect((await views.show(eve, 50, inMinutes(minute))).kind).toBe('limited');
  expect(await views.show(eve, 50, inMinutes(60))).toEqual({ kind: 'shown' });
});

it('old spans are forgotten', async () => {
  await views.forgetOld(inMinutes(200));
  const [row] = await database.dataSource.query('select count(*)::int as count from directory_view');
  expect(row).toEqual({ count: 0 });
});
