import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Actor, actorPersonId } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { recordsAbout } from '../../foundation/journal/records-about.js';
import { List } from './list.entity.js';
import { type BrakeCause, ListBrake } from './list-brake.entity.js';

/** A brake that is on. */
export interface BrakeOn {
  readonly listId: string;
  readonly listName: string;
  readonly cause: BrakeCause;
  readonly pulledAt: Date;
  readonly until: Date;
  /** Null when it pulled itself, for a command, or for somebody who is gone. */
  readonly pulledByName: string | null;
}

const hourMs = 3_600_000;

/** The emergency brake of a list: until then, every post waits. */
@Injectable()
export class BrakesService {
  private readonly record = recordsAbout(this.journal, 'list');

  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
  ) {}

  /** By hand, for some hours. False when it is on already, or the list is gone. */
  pull(listId: string, hours: number, actor: Actor, now: Date): Promise<boolean> {
    const until = new Date(now.getTime() + hours * hourMs);
    return this.dataSource.transaction(manager => this.pullIn(manager, listId, 'hand', until, actor, now));
  }

  /** By itself, for the hours its settings say; the moment it ends, or null when somebody was quicker. */
  async pullItself(
    manager: EntityManager,
    { id, brakeHours }: Pick<List, 'id' | 'brakeHours'>,
    cause: Exclude<BrakeCause, 'hand'>,
    actor: Actor,
    now: Date,
  ): Promise<Date | null> {
    const until = new Date(now.getTime() + brakeHours * hourMs);
    return (await this.pullIn(manager, id, cause, until, actor, now)) ? until : null;
  }

  /** Before its time. False when it is off. */
  release(listId: string, actor: Actor, now: Date): Promise<boolean> {
    return this.dataSource.transaction(async manager => {
      const list = await locked(manager, listId);
      if (list === null || !isOn(list, now)) return false;
      await noteRelease(manager, listId, now);
      await this.change(manager, list, null, {}, actor, now);
      return true;
    });
  }

  /** Those of these lists that are on, the first to end first. */
  onAmong(listIds: readonly string[], now: Date): Promise<BrakeOn[]> {
    return this.dataSource.query(
      `select l.id as "listId", l.name as "listName", coalesce(b.cause, 'hand') as cause,
              coalesce(b.pulled_at, l.created_at) as "pulledAt", l.held_until as until,
              trim(p.given_name || ' ' || p.family_name) as "pulledByName"
       from list l left join list_brake b on b.list_id = l.id left join person p on p.id = b.pulled_by
       where l.id = any($1::uuid[]) and l.held_until > $2 and l.deleted_at is null order by l.held_until, l.name`,
      [listIds, now],
    );
  }

  private async pullIn(
    manager: EntityManager,
    listId: string,
    cause: BrakeCause,
    until: Date,
    actor: Actor,
    now: Date,
  ): Promise<boolean> {
    const list = await locked(manager, listId);
    // Of many posts that would pull it at once, the first one does: one entry, one mail.
    if (list === null || isOn(list, now)) return false;
    await notePull(manager, listId, cause, actor, now);
    await this.change(manager, list, until, { cause }, actor, now);
    return true;
  }

  /** A brake is a setting: whoever has its form open learns that it moved. */
  private async change(
    manager: EntityManager,
    { id, heldUntil: from, version: before }: List,
    to: Date | null,
    why: { readonly cause?: BrakeCause },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const version = before + 1;
    await manager.update(List, { id }, { heldUntil: to, version });
    const values = { key: 'heldUntil', from, to, version, ...why };
    await this.record(manager, 'list.changed', id, values, actor, now);
  }
}

/** Remembers who pulled the brake; to be called by whoever sets `heldUntil`, in the same transaction. */
export async function notePull(
  manager: EntityManager,
  listId: string,
  cause: BrakeCause,
  actor: Actor,
  now: Date,
): Promise<void> {
  await manager.upsert(
    ListBrake,
    { listId, cause, pulledBy: actorPersonId(actor), pulledAt: now, releasedAt: null },
    ['listId'],
  );
}

/** Remembers that it was released, so that the posts that pulled it don't again. */
export async function noteRelease(manager: EntityManager, listId: string, now: Date): Promise<void> {
  await manager.update(ListBrake, { listId }, { releasedAt: now });
}

/**
 * A post that pulls the brake of its list has locked the row for its own key already: a stronger lock would wait for all
 * other posts to it, and they for this one.
 */
async function locked(manager: EntityManager, id: string): Promise<List | null> {
  const list = await manager.findOne(List, { where: { id }, lock: { mode: 'for_no_key_update' } });
  return list?.deletedAt === null ? list : null;
}

function isOn({ heldUntil }: List, now: Date): boolean {
  return heldUntil !== null && heldUntil > now;
}
