import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { operator } from '../../src/foundation/journal/actor.js';
import { JournalService } from '../../src/foundation/journal/journal.service.js';
import { SealService } from '../../src/foundation/journal/seal.service.js';
import { type RoomDatabase, roomDatabase } from './room-database.js';

const now = new Date('2026-03-02T10:00:00.123Z');
const journal = new JournalService();
let database: RoomDatabase;
let seals: SealService;

beforeAll(async () => {
  database = await roomDatabase();
  seals = new SealService(database.dataSource);
});
afterAll(() => database.close());

describe('the journal', () => {
  it('is append only, for rows and as a whole', async () => {
    await record('kept');
    for (const statement of [
      "update journal_entry set action = 'forged'",
      'delete from journal_entry',
      'truncate journal_entry',
      'truncate journal_seal cascade',
    ]) {
      await expect(database.dataSource.query(statement)).rejects.toThrow('append only');
    }
    expect(await seals.seal(now)).toBe(1);
    for (const statement of [
      'update journal_entry set seal_id = null',
      'delete from journal_seal',
      'update journal_seal set sealed_at = now()',
    ]) {
      await expect(database.dataSource.query(statement)).rejects.toThrow('append only');
    }
  });

  it('goes with the transaction of what happened', async () => {
    const gone = database.dataSource.transaction(async manager => {
      await journal.record(manager, entry('undone'));
      throw new Error('rolled back');
    });
    await expect(gone).rejects.toThrow('rolled back');
    expect(await seals.seal(now)).toBe(0);
  });

  it('takes several entries at once, and none', async () => {
    await journal.record(database.dataSource.manager);
    await journal.record(database.dataSource.manager, entry('one', { a: 'é"\\' }), entry('two'));
    expect(await seals.seal(now)).toBe(2);
  });
});

describe('the chain of seals', () => {
  it('holds, and says how far it has come', async () => {
    await record('waiting');
    expect(await seals.progress()).toEqual({ unsealed: 1, lastSealedAt: now });
    await seals.seal(now);
    expect(await seals.progress()).toMatchObject({ unsealed: 0 });
    expect(await seals.firstBroken()).toBeNull();
  });

  it('takes in the next batch what commits late', async () => {
    const late = database.dataSource.createQueryRunner();
    await late.startTransaction();
    await journal.record(late.manager, entry('late'));
    await record('early');
    expect(await seals.seal(now)).toBe(1);
    await late.commitTransaction();
    await late.release();
    expect(await seals.seal(now)).toBe(1);
    expect(await seals.firstBroken()).toBeNull();
  });

  it('is made by one sealer at a time', async () => {
    await record('contended');
    const sealed = await Promise.all(Array.from({ length: 6 }, () => seals.seal(now)));
    expect(sealed.reduce((sum, entries) => sum + entries, 0)).toBe(1);
    expect(await seals.firstBroken()).toBeNull();
  });

  it('is made in batches when much waits', async () => {
    await database.dataSource.query(
      `insert into journal_entry (at, actor_kind, action, subject_kind, subject_id)
       select now(), 'system', 'bulk', 'test', n::text from generate_series(1, 5001) n`,
    );
    expect([await seals.seal(now), await seals.seal(now), await seals.seal(now)]).toEqual([5_000, 1, 0]);
    expect(await seals.firstBroken()).toBeNull();
  });

  it.each([
    ['a changed entry', "update journal_entry set action = 'forged' where id = $1"],
    ['a changed date', "update journal_entry set at = at + interval '1 microsecond' where id = $1"],
    ['a changed value', `update journal_entry set "values" = '{"by": 1}' where id = $1`],
    ['a removed entry', 'delete from journal_entry where id = $1'],
    [
      'an entry slipped into a full batch',
      `insert into journal_entry (at, actor_kind, action, subject_kind, subject_id, seal_id)
       select at, actor_kind, 'forged', subject_kind, subject_id, seal_id from journal_entry where id = $1`,
    ],
    [
      'a lying count',
      'update journal_seal set entries = entries + 1 where id = (select seal_id from journal_entry where id = $1)',
    ],
  ])('shows %s, whoever could disable the triggers', async (_what, tampering) => {
    const [{ id, seal_id }] = await database.dataSource.query(
      `select id, seal_id from journal_entry where action = 'bulk' order by id limit 1`,
    );
    const forger = database.dataSource.createQueryRunner();
    await forger.startTransaction();
    await forger.query('set local session_replication_role = replica');
    await forger.query(tampering, [id]);
    await forger.commitTransaction();
    expect(await seals.firstBroken()).toBe(seal_id);
    await restore(forger, id, seal_id);
    await forger.release();
    expect(await seals.firstBroken()).toBeNull();
  });
});

type Runner = ReturnType<RoomDatabase['dataSource']['createQueryRunner']>;

/** Puts the batch back as it was sealed, from an entry that was left alone. */
async function restore(forger: Runner, id: string, sealId: string): Promise<void> {
  await forger.startTransaction();
  await forger.query('set local session_replication_role = replica');
  await forger.query('delete from journal_entry where id = $1 or (seal_id = $2 and action = $3)', [
    id,
    sealId,
    'forged',
  ]);
  await forger.query(
    `insert into journal_entry (id, at, actor_kind, action, subject_kind, subject_id, seal_id)
     select $1, at, actor_kind, action, subject_kind, '1', seal_id from journal_entry where seal_id = $2 limit 1`,
    [id, sealId],
  );
  await forger.query('update journal_seal set entries = 5000 where id = $1', [sealId]);
  await forger.commitTransaction();
}

function record(action: string): Promise<void> {
  return journal.record(database.dataSource.manager, entry(action));
}

function entry(
  action: string,
  values: Record<string, unknown> = {},
): Parameters<JournalService['record']>[1] {
  return { at: now, actor: operator, action, subjectKind: 'test', subjectId: '1', values };
}
