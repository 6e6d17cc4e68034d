import { describe, expect, it } from '@jest/globals';
import { withClient } from './test-connection.js';
import { testDatabase } from './test-database.js';

const names = 'SELECT datname FROM pg_database WHERE datname = current_database()';

describe('test databases', () => {
  it('are separate, even when made at the same time', async () => {
    const databases = await Promise.all(Array.from({ length: 4 }, () => testDatabase()));
    const first = databases[0];
    await Promise.all(
      databases.map(({ url }) => withClient(url, client => client.query('CREATE TABLE mark ()'))),
    );
    expect(new Set(databases.map(({ url }) => url)).size).toBe(4);
    await Promise.all(databases.map(({ drop }) => drop()));
    await expect(withClient(first?.url ?? '', client => client.query(names))).rejects.toThrow(
      'does not exist',
    );
  });

  it('can be dropped while a connection is open', async () => {
    const { url, drop } = await testDatabase();
    await withClient(url, async client => {
      const cut = new Promise(resolve => client.once('error', resolve));
      await drop();
      expect(await cut).toMatchObject({ code: '57P01' });
    });
  });
});
