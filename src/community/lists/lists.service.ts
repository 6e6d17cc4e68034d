import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Gathered } from '../../foundation/database/gathered.js';
import { preparedIn } from '../../foundation/database/prepared.js';
import { isUniqueViolation } from '../../foundation/database/unique-violation.js';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { List } from './list.entity.js';
import { type ListNameFault, listNameFault } from './list-name.js';
import { type ListSettings, readSettings, type SettingFault } from './list-settings.js';

export interface NewList {
  readonly name: string;
  /** Null for a list of the platform itself. */
  readonly groupId: string | null;
}

export type CreateListOutcome =
  { readonly kind: 'created'; readonly list: List } | { readonly kind: ListNameFault | 'name-taken' };

export type SetListOutcome =
  | { readonly kind: 'changed'; readonly list: List; readonly keys: readonly string[] }
  | { readonly kind: 'refused'; readonly faults: readonly SettingFault[] }
  | { readonly kind: 'unknown-list' };

/** Sentences people wrote: the journal says that they changed, never what they say. */
const proseKeys: ReadonlySet<string> = new Set(['description', 'footer']);

/** Lists and their settings. */
@Injectable()
export class ListsService {
  private readonly numbering = new Gathered<string, number>(numberTogether);

  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
  ) {}

  async create({ name, groupId }: NewList, actor: Actor, now: Date): Promise<CreateListOutcome> {
    const fault = listNameFault(name);
    if (fault !== null) return { kind: fault };
    try {
      const list = await this.dataSource.transaction(async manager => {
        const { id } = await manager.save(manager.create(List, { name, groupId, createdAt: now }));
        await this.record(manager, 'list.created', id, { name, groupId }, actor, now);
        return manager.findOneByOrFail(List, { id });
      });
      return { kind: 'created', list };
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      return { kind: 'name-taken' };
    }
  }

  /** By the local part of its address, in any case. */
  findByName(name: string): Promise<List | null> {
    return this.dataSource.manager.findOneBy(List, { name });
  }

  findById(id: string): Promise<List | null> {
    return this.dataSource.manager.findOneBy(List, { id });
  }

  all(): Promise<List[]> {
    return this.dataSource.manager.find(List, { order: { name: 'ASC' } });
  }

  ofGroup(groupId: string): Promise<List[]> {
    return this.dataSource.manager.find(List, { where: { groupId }, order: { name: 'ASC' } });
  }

  /** Sets `KEY=VALUE` texts, all or none; the journal keeps from and to of what changed. */
  async set(
    listId: string,
    texts: Readonly<Record<string, string>>,
    actor: Actor,
    now: Date,
  ): Promise<SetListOutcome> {
    const read = readSettings(texts);
    if ('faults' in read) return { kind: 'refused', faults: read.faults };
    return this.dataSource.transaction(async manager => {
      const list = await manager.findOne(List, {
        where: { id: listId },
        lock: { mode: 'pessimistic_write' },
      });
      if (list === null) return { kind: 'unknown-list' };
      const changes = changesOf(list, columnsOf(read.settings, list, now));
      for (const { key, from, to } of changes) {
        const values = proseKeys.has(key) ? { key } : { key, from, to };
        await this.record(manager, 'list.changed', listId, values, actor, now);
      }
      await manager.save(Object.assign(list, Object.fromEntries(changes.map(({ key, to }) => [key, to]))));
      return { kind: 'changed', list, keys: changes.map(({ key }) => key) };
    });
  }

  /** The number of the next post; the list's row stays locked until the caller's transaction ends. */
  nextPostNumber(manager: EntityManager, listId: string): Promise<number> {
    return this.numbering.ask(manager, listId);
  }

  private record(
    manager: EntityManager,
    action: string,
    listId: string,
    values: Record<string, unknown>,
    actor: Actor,
    at: Date,
  ): Promise<void> {
    const subject = { subjectKind: 'list', subjectId: listId };
    return this.journal.record(manager, { at, actor, action, ...subject, values });
  }
}

/** `closed` is kept as the moment of closing; closing a closed list moves nothing. */
function columnsOf({ closed, ...settings }: ListSettings, list: List, now: Date): Partial<List> {
  if (closed === undefined) return settings;
  return { ...settings, closedAt: closed ? (list.closedAt ?? now) : null };
}

function changesOf(list: List, columns: Partial<List>): { key: string; from: unknown; to: unknown }[] {
  const before = new Map<string, unknown>(Object.entries(list));
  return Object.entries(columns)
    .map(([key, to]) => ({ key, from: before.get(key), to }))
    .filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to));
}

/** Locks lists in one order, so that two who number posts of the same ones never wait for each other in a circle. */
const takeNumbers = `with wanted as (
     select list_id, count(*)::int as posts from unnest($1::uuid[]) as asked (list_id) group by list_id),
   locked as materialized (
     select id from list where id = any($1::uuid[]) order by id for no key update)
   update list set last_post_number = last_post_number + wanted.posts
   from wanted join locked on locked.id = wanted.list_id
   where list.id = wanted.list_id
   returning list.id, list.last_post_number - wanted.posts as before`;

async function numberTogether(manager: EntityManager, listIds: readonly string[]): Promise<number[]> {
  const rows = await preparedIn<{ id: string; before: number }>(manager, 'take-post-numbers', takeNumbers, [
    listIds,
  ]);
  const last = new Map(rows.map(({ id, before }) => [id, before]));
  return listIds.map(id => {
    const number = (last.get(id) ?? -1) + 1;
    last.set(id, number);
    return number;
  });
}
