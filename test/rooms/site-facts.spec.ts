import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SiteService } from '../../src/foundation/database/site.service.js';
import { roomDatabase, type RoomDatabase } from './room-database.js';

let database: RoomDatabase;

beforeAll(async () => (database = await roomDatabase()));
afterAll(() => database.close());

describe('a demonstration', () => {
  it('is looked for until it is one, and then remembered', async () => {
    const site = new SiteService(database.dataSource);
    expect(await site.isDemonstration()).toBe(false);
    await database.dataSource.transaction(manager => site.mark(manager, 'demonstration', '17000'));
    expect(await site.isDemonstration()).toBe(true);
    // It never stops being one: this only shows that nobody asks any more.
    await database.dataSource.query('delete from site_fact');
    expect(await site.isDemonstration()).toBe(true);
  });
});
