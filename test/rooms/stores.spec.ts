import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RawStore } from '../../src/postoffice/archive/raw-store.js';
import { FanOutService } from '../../src/postoffice/delivery/fan-out.service.js';
import { LedgerBook } from '../../src/postoffice/ledger/ledger-book.service.js';
import { NoticesService } from '../../src/postoffice/notices/notices.service.js';
import type { Notice } from '../../src/postoffice/notices/notice.js';
import { readConfig } from '../../src/foundation/config/environment.js';
import { SiteService } from '../../src/foundation/database/site.service.js';
import { type RoomDatabase, roomDatabase } from './room-database.js';

const now = new Date('2026-03-02T10:00:00Z');
let database: RoomDatabase;
let raws: RawStore;

beforeAll(async () => {
  database = await roomDatabase();
  raws = new RawStore(database.dataSource);
});
afterAll(() => database.close());

describe('raw messages', () => {
  it.each([0, 1, 65_536, 65_537, 3_000_000])('of %i bytes come back as they were', async size => {
    const raw = randomBytes(size);
    expect(await raws.bytes(await raws.keep(database.dataSource.manager, raw, now))).toEqual(raw);
  });

  it('are stored once, also by ten at once', async () => {
    const raw = randomBytes(1_000);
    const kept = await Promise.all(
      Array.from({ length: 10 }, () =>
        database.dataSource.transaction(manager => raws.keep(manager, raw, now)),
      ),
    );
    expect(new Set(kept).size).toBe(1);
    const many = await raws.keepMany(database.dataSource.manager, [randomBytes(9), raw, raw], now);
    expect(many.slice(1)).toEqual([kept[0], kept[0]]);
  });

  it('that nobody kept are null', async () => {
    expect(await raws.bytes('00000000-0000-4000-8000-000000000000')).toBeNull();
  });
});

describe('a notice that is sent at most every day', () => {
  const notice: Notice = {
    to: 'anne@x.example',
    language: 'fr',
    subject: 's',
    paragraphs: ['p'],
    footer: 'f',
  };

  it('is sent once, also by ten at once, and again a day later', async () => {
    const notices = new NoticesService(
      readConfig({}),
      database.dataSource,
      new FanOutService(new LedgerBook()),
    );
    const send = (at: Date, topic = 'waits') =>
      database.dataSource.transaction(async manager => {
        const mayHear = await notices.mayHear(manager, 24, topic, notice.to, at);
        if (mayHear) await notices.send(manager, notice, at);
        return mayHear;
      });
    const sent = await Promise.all(Array.from({ length: 10 }, () => send(now)));
    expect(sent.filter(Boolean)).toHaveLength(1);
    expect([await send(hours(23.99)), await send(hours(23.99), 'other')]).toEqual([false, true]);
    expect([await send(hours(24)), await send(hours(25))]).toEqual([true, false]);
    const [{ copies }] = await database.dataSource.query('select count(*)::int as copies from delivery');
    expect(copies).toBe(3);
  });
});

describe('what the site knows about itself', () => {
  it('is made once, whoever asks first', async () => {
    const site = new SiteService(database.dataSource);
    let made = 0;
    const facts = await Promise.all(
      Array.from({ length: 10 }, () => site.factMadeOnce('key', () => `${made++}`)),
    );
    expect(new Set(facts).size).toBe(1);
    expect(await site.fact('key')).toBe(facts[0]);
  });

  it('is marked by one of two at once, and by the other when the first fails', async () => {
    const site = new SiteService(database.dataSource);
    const mark = (name: string) => database.dataSource.transaction(manager => site.mark(manager, name, '1'));
    expect((await Promise.all([mark('once'), mark('once')])).filter(Boolean)).toHaveLength(1);
    const failing = database.dataSource.transaction(async manager => {
      await site.mark(manager, 'demonstration', '1');
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    expect([await site.isDemonstration(), await mark('demonstration'), await site.isDemonstration()]).toEqual(
      [false, true, true],
    );
  });
});

function hours(after: number): Date {
  return new Date(now.getTime() + after * 3_600_000);
}
