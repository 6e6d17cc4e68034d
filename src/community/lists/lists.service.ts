import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, IsNull } from 'typeorm';
import { Gathered } from '../../foundation/database/gathered.js';
import { preparedIn } from '../../foundation/database/prepared.js';
import { isUniqueViolation } from '../../foundation/database/unique-violation.js';
import { HouseError } from '../../foundation/house-error.js';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { recordsAbout } from '../../foundation/journal/records-about.js';
import { notePull, noteRelease } from './brakes.service.js';
import { List } from './list.entity.js';
import { ListFormerText } from './list-former-text.entity.js';
import { ListNames, lockedList, type NameFault } from './list-names.service.js';
import { type ListSettings, readSettings, type SettingFault } from './list-settings.js';

export interface NewList {
  readonly name: string;
  /** Null for a list of the platform itself. */
  readonly groupId: string | null;
  /** `KEY=VALUE` texts, as `set` takes them. */
  readonly settings?: Readonly<Record<string, string>>;
}

export type CreateListOutcome =
  | { readonly kind: 'created'; readonly list: List }
  | { readonly kind: 'refused'; readonly faults: readonly SettingFault[] }
  | { readonly kind: NameFault };

export type SetListOutcome =
  | { readonly kind: 'changed'; readonly list: List; readonly keys: readonly string[] }
  | { readonly kind: 'refused'; readonly faults: readonly SettingFault[] }
  /** Somebody else changed settings since: `list` is as it is now. */
  | { readonly kind: 'stale'; readonly list: List }
  | { readonly kind: 'unknown-list' };

/** A list that covers much of the directory stays moderated as long as the platform moderates it. */
const heldByPlatform: SettingFault = { key: 'policy', code: 'bad-value', expected: 'moderated' };

/** A group of a board's size and all its committees have fewer; beyond, names are being taken for their own sake. */
export const mostListsOfGroup = 50;

/** Sentences people wrote: the journal says that they changed, never what they say. */
const proseKeys: ReadonlySet<string> = new Set(['description', 'footer', 'welcomeText', 'goodbyeText']);

/** Lists and their settings. What is deleted is found no more, save by its id. */
@Injectable()
export class ListsService {
  private readonly numbering = new Gathered<string, number | null>(numberTogether);

  private readonly record = recordsAbout(this.journal, 'list');

  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
    private readonly names: ListNames,
  ) {}

  async create(
    { name, groupId, settings = {} }: NewList,
    actor: Actor,
    now: Date,
  ): Promise<CreateListOutcome> {
    const read = readSettings(settings);
    if ('faults' in read) return { kind: 'refused', faults: read.faults };
    try {
      return await this.dataSource.transaction(async manager => {
        const fault = await this.names.claim(manager, name, null);
        if (fault !== null) return { kind: fault };
        // Counted under the lock of names, which whoever makes a list takes.
        if (groupId !== null && (await countOf(manager, groupId)) >= mostListsOfGroup) {
          return { kind: 'too-many-lists' };
        }
        const list = manager.create(List, { name, groupId, createdAt: now });
        const { id } = await manager.save(Object.assign(list, columnsOf(read.settings, list, now)));
        await this.record(manager, 'list.created', id, { name, groupId, ...written(settings) }, actor, now);
        return { kind: 'created', list: await manager.findOneByOrFail(List, { id }) };
      });
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      return { kind: 'name-taken' };
    }
  }

  /** By the local part of its address, in any case; a name it had before leads to it too. */
  findByName(name: string): Promise<List | null> {
    return this.dataSource
      .createQueryBuilder(List, 'list')
      .where('list.deletedAt is null')
      .andWhere(
        '(list.name = :name::citext or list.id = (select list_id from list_alias where name = :name::citext))',
        { name },
      )
      .getOne();
  }

  /** Those of these names that are a list's, or were, each with its list; names in small letters. */
  async named(names: readonly string[]): Promise<Map<string, List>> {
    const rows: { name: string; id: string }[] = await this.dataSource.query(
      `select lower(l.name::text) as name, l.id from list l
       where l.deleted_at is null and l.name = any($1::citext[])
       union all
       select lower(a.name::text), l.id from list_alias a join list l on l.id = a.list_id
       where l.deleted_at is null and a.name = any($1::citext[])`,
      [names],
    );
    const lists = await this.dataSource.manager.findBy(List, { id: In(rows.map(({ id }) => id)) });
    const byId = new Map(lists.map(list => [list.id, list]));
    return new Map(
      rows.flatMap(({ name, id }) => {
        const list = byId.get(id);
        return list === undefined ? [] : [[name, list] as const];
      }),
    );
  }

  /** The list that was deleted under this name or had it before; what its archive is reached by. */
  findDeleted(name: string): Promise<List | null> {
    return this.dataSource
      .createQueryBuilder(List, 'list')
      .where('list.deletedAt is not null')
      .andWhere(
        '(list.name = :name::citext or list.id = (select list_id from list_alias where name = :name::citext))',
        { name },
      )
      .getOne();
  }

  /** Deleted ones too: what happened on a list outlives it. */
  findById(id: string): Promise<List | null> {
    return this.dataSource.manager.findOneBy(List, { id });
  }

  /** The same of several, in no order. */
  byIds(ids: readonly string[]): Promise<List[]> {
    return ids.length === 0
      ? Promise.resolve([])
      : this.dataSource.manager.findBy(List, { id: In([...ids]) });
  }

  all(): Promise<List[]> {
    return this.dataSource.manager.find(List, { where: { deletedAt: IsNull() }, order: { name: 'ASC' } });
  }

  ofGroup(groupId: string): Promise<List[]> {
    return this.dataSource.manager.find(List, {
      where: { groupId, deletedAt: IsNull() },
      order: { name: 'ASC' },
    });
  }

  /**
   * Sets `KEY=VALUE` texts, all or none; the journal keeps from and to of what changed.
   * @param version the one the texts were written on; without it the last one who sets wins
   * @param also done in the same transaction, where anything changed
   */
  async set(
    listId: string,
    texts: Readonly<Record<string, string>>,
    actor: Actor,
    now: Date,
    version?: number,
    also: (manager: EntityManager, keys: readonly string[]) => Promise<void> = nothingElse,
  ): Promise<SetListOutcome> {
    const read = readSettings(texts);
    if ('faults' in read) return { kind: 'refused', faults: read.faults };
    return this.dataSource.transaction(async manager => {
      const list = await lockedList(manager, listId);
      if (list === null) return { kind: 'unknown-list' };
      if (version !== undefined && version !== list.version) return { kind: 'stale', list };
      if (list.platformModeratedSince !== null && (read.settings.policy ?? 'moderated') !== 'moderated') {
        return { kind: 'refused', faults: [heldByPlatform] };
      }
      const changes = changesOf(list, columnsOf(read.settings, list, now));
      if (changes.length === 0) return { kind: 'changed', list, keys: [] };
      const next = Object.fromEntries(changes.map(({ key, to }) => [key, to]));
      await manager.save(Object.assign(list, next, { version: list.version + 1 }));
      await noteBrake(manager, list, changes, actor, now);
      await this.recordChanges(manager, list, changes, actor, now);
      const keys = changes.map(({ key }) => key);
      await also(manager, keys);
      return { kind: 'changed', list, keys };
    });
  }

  /** What sentences of the settings said before, by the version that replaced them. */
  formerTexts(listId: string): Promise<ListFormerText[]> {
    return this.dataSource.manager.find(ListFormerText, { where: { listId }, order: { version: 'ASC' } });
  }

  /**
   * The number of the next post; the list's row stays locked until the caller's transaction ends. Of a list that was
   * deleted since the post was judged there is none: a temporary error, whose sender then learns that it is gone.
   */
  async nextPostNumber(manager: EntityManager, listId: string): Promise<number> {
    const number = await this.numbering.ask(manager, listId);
    if (number === null) throw new HouseError('list-gone', { listId }, true);
    return number;
  }

  /** Keeps posts from being numbered and archived until the caller's transaction ends. */
  async holdNumbering(manager: EntityManager, listId: string): Promise<void> {
    await manager.query('select from list where id = $1 for no key update', [listId]);
  }

  /**
   * Keeps a list from ending until the caller's transaction does; false when it is gone already. To be called before any
   * held message of it is locked: whoever ends a list locks it first, then what waits on it.
   */
  async stays(manager: EntityManager, listId: string): Promise<boolean> {
    const rows: unknown[] = await manager.query(
      'select from list where id = $1 and deleted_at is null for key share',
      [listId],
    );
    return rows.length > 0;
  }

  private async recordChanges(
    manager: EntityManager,
    { id, version }: List,
    changes: readonly SettingChange[],
    actor: Actor,
    now: Date,
  ): Promise<void> {
    for (const { key, from, to } of changes) {
      const isProse = proseKeys.has(key);
      if (isProse) await manager.insert(ListFormerText, { listId: id, version, key, text: String(from) });
      const values = isProse ? { key, version } : { key, from, to, version };
      await this.record(manager, 'list.changed', id, values, actor, now);
    }
  }
}

async function nothingElse(): Promise<void> {}

function countOf(manager: EntityManager, groupId: string): Promise<number> {
  return manager.countBy(List, { groupId, deletedAt: IsNull() });
}

interface SettingChange {
  readonly key: string;
  readonly from: unknown;
  readonly to: unknown;
}

async function noteBrake(
  manager: EntityManager,
  { id, heldUntil }: List,
  changes: readonly SettingChange[],
  actor: Actor,
  now: Date,
): Promise<void> {
  if (!changes.some(({ key }) => key === 'heldUntil')) return;
  if (heldUntil === null) await noteRelease(manager, id, now);
  else await notePull(manager, id, 'hand', actor, now);
}

/** `closed` is kept as the moment of closing; closing a closed list moves nothing. */
export function columnsOf({ closed, ...settings }: ListSettings, list: List, now: Date): Partial<List> {
  if (closed === undefined) return settings;
  return { ...settings, closedAt: closed ? (list.closedAt ?? now) : null };
}

function changesOf(list: List, columns: Partial<List>): SettingChange[] {
  const before = new Map<string, unknown>(Object.entries(list));
  return Object.entries(columns)
    .map(([key, to]) => ({ key, from: before.get(key), to }))
    .filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to));
}

function written(settings: Readonly<Record<string, string>>): { settings?: Record<string, string> } {
  const kept = Object.entries(settings).filter(([key]) => !proseKeys.has(key));
  return kept.length === 0 ? {} : { settings: Object.fromEntries(kept) };
}

/** Locks lists in one order, so that two who number posts of the same ones never wait for each other in a circle. */
const takeNumbers = `with wanted as (
     select list_id, count(*)::int as posts from unnest($1::uuid[]) as asked (list_id) group by list_id),
   locked as materialized (
     select id from list where id = any($1::uuid[]) and deleted_at is null order by id for no key update)
   update list set last_post_number = last_post_number + wanted.posts
   from wanted join locked on locked.id = wanted.list_id
   where list.id = wanted.list_id
   returning list.id, list.last_post_number - wanted.posts as before`;

async function numberTogether(
  manager: EntityManager,
  listIds: readonly string[],
): Promise<(number | null)[]> {
  const rows = await preparedIn<{ id: string; before: number }>(manager, 'take-post-numbers', takeNumbers, [
    listIds,
  ]);
  const last = new Map(rows.map(({ id, before }) => [id, before]));
  return listIds.map(id => {
    const before = last.get(id);
    if (before === undefined) return null;
    last.set(id, before + 1);
    return before + 1;
  });
}
