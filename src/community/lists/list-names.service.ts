import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, Not } from 'typeorm';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { recordsAbout } from '../../foundation/journal/records-about.js';
import { List } from './list.entity.js';
import { ListAlias } from './list-alias.entity.js';
import { type ListNameFault, listNameFault } from './list-name.js';

/** `too-many-names`: the list has as many old ones as it may; `too-many-lists`: so has the group, of lists. */
export type NameFault = ListNameFault | 'name-taken' | 'too-many-names' | 'too-many-lists';

/** Of one list: who renames more often gives old names up, or the names of a site run out. */
const mostAliases = 20;

export type RenameOutcome =
  | { readonly kind: 'renamed'; readonly list: List }
  | { readonly kind: NameFault | 'unchanged' | 'unknown-list' };

/** A name is looked for in three tables, so whoever takes one waits for whoever is taking another. */
const nameLock = 7_461_044;

/**
 * The names lists bear and bore: none is ever two lists', nor a letter's too. Letters claim theirs here (`$2` null), for
 * mail goes to both by their names.
 */
@Injectable()
export class ListNames {
  private readonly record = recordsAbout(this.journal, 'list');

  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
  ) {}

  /** What keeps a name from being given to a list, or null. */
  async faultOf(name: string): Promise<NameFault | null> {
    return listNameFault(name) ?? ((await this.isTaken(this.dataSource.manager, name)) ? 'name-taken' : null);
  }

  /** To be called in the transaction that gives the name: until its end nobody else takes it. */
  async claim(manager: EntityManager, name: string, listId: string | null): Promise<NameFault | null> {
    const fault = listNameFault(name);
    if (fault !== null) return fault;
    await manager.query('select pg_advisory_xact_lock($1)', [nameLock]);
    return (await this.isTaken(manager, name, listId)) ? 'name-taken' : null;
  }

  /**
   * Gives a list another name. The old one stays an address of it, and the tag in the subject follows where it was
   * the old name. Back to a name it had: that one is no longer an old one.
   */
  async rename(listId: string, name: string, actor: Actor, now: Date): Promise<RenameOutcome> {
    return this.dataSource.transaction(async manager => {
      const fault = await this.claim(manager, name, listId);
      if (fault !== null) return { kind: fault };
      const list = await lockedList(manager, listId);
      if (list === null) return { kind: 'unknown-list' };
      if (list.name === name) return { kind: 'unchanged' };
      const kept = await manager.countBy(ListAlias, { listId, name: Not(name) });
      if (kept >= mostAliases) return { kind: 'too-many-names' };
      const [from, tag] = [list.name, list.tag.toLowerCase() === list.name ? name : list.tag];
      await manager.delete(ListAlias, { name, listId });
      await manager.insert(ListAlias, { name: from, listId, since: now });
      await manager.save(Object.assign(list, { name, tag, version: list.version + 1 }));
      await this.record(manager, 'list.renamed', listId, { from, to: name }, actor, now);
      return { kind: 'renamed', list };
    });
  }

  /** The names a list had, the latest first. */
  aliasesOf(listId: string): Promise<ListAlias[]> {
    return this.dataSource.manager.find(ListAlias, {
      where: { listId },
      order: { since: 'DESC', name: 'ASC' },
    });
  }

  /** The list that bears a name no longer, but bore it; null for any other name. */
  async listOfAlias(name: string): Promise<string | null> {
    const alias = await this.dataSource.manager.findOneBy(ListAlias, { name });
    return alias?.listId ?? null;
  }

  /** Gives an old name up: mail to it is refused, and another list may take it. */
  async dropAlias(
    listId: string,
    name: string,
    actor: Actor,
    now: Date,
  ): Promise<{ readonly kind: 'dropped' | 'unknown-alias' }> {
    return this.dataSource.transaction(async manager => {
      const { affected } = await manager.delete(ListAlias, { listId, name });
      if (!affected) return { kind: 'unknown-alias' };
      await this.record(manager, 'list.alias-dropped', listId, { name }, actor, now);
      return { kind: 'dropped' };
    });
  }

  private async isTaken(manager: EntityManager, name: string, own: string | null = null): Promise<boolean> {
    const [{ isTaken }] = await manager.query(
      `select exists (select from list where name = $1 and id is distinct from $2)
              or exists (select from list_alias where name = $1 and list_id is distinct from $2)
              or exists (select from letter where slug = $1) as "isTaken"`,
      [name, own],
    );
    return isTaken;
  }
}

/** A living list, locked until the caller's transaction ends. */
export async function lockedList(manager: EntityManager, id: string): Promise<List | null> {
  const list = await manager.findOne(List, { where: { id }, lock: { mode: 'pessimistic_write' } });
  return list?.deletedAt === null ? list : null;
}
