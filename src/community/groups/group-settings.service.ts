import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { Group } from './group.entity.js';
import { groupProse, type GroupSettingKey, groupSettingKeys, type GroupSettings } from './group-settings.js';

/** One change of one setting; of prose only that it changed. */
export interface SettingChange {
  readonly at: Date;
  /** Null for a command, and for an account that is no more. */
  readonly byName: string | null;
  readonly key: GroupSettingKey;
  readonly from: unknown;
  readonly to: unknown;
}

/** What a group says and allows, and the memory of who changed it. */
@Injectable()
export class GroupSettingsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
  ) {}

  /**
   * Returns the keys of what changed; the journal keeps from and to of each.
   * @param also done in the same transaction
   */
  async change(
    groupId: string,
    settings: GroupSettings,
    actor: Actor,
    now: Date,
    also: (manager: EntityManager, keys: readonly GroupSettingKey[]) => Promise<void> = nothingElse,
  ): Promise<GroupSettingKey[]> {
    return this.dataSource.transaction(async manager => {
      const where = { id: groupId };
      const group = await manager.findOneOrFail(Group, { where, lock: { mode: 'pessimistic_write' } });
      const changed = groupSettingKeys.filter(
        key => JSON.stringify(group[key]) !== JSON.stringify(settings[key]),
      );
      const subject = { subjectKind: 'group', subjectId: groupId };
      await this.journal.record(
        manager,
        ...changed.map(key => ({
          at: now,
          actor,
          action: 'group.changed',
          ...subject,
          values: groupProse.has(key) ? { key } : { key, from: group[key], to: settings[key] },
        })),
      );
      await manager.save(Object.assign(group, settings));
      await also(manager, changed);
      return changed;
    });
  }

  /** The last changes, the newest first. */
  async changesOf(groupId: string, limit = 30): Promise<SettingChange[]> {
    const rows: (Omit<SettingChange, 'key'> & { key: string })[] = await this.dataSource.query(
      `select e.at, nullif(trim(p.given_name || ' ' || p.family_name), '') as "byName",
              e."values"->>'key' as key, e."values"->'from' as "from", e."values"->'to' as "to"
       from journal_entry e left join person p on p.id = e.actor_id
       where e.subject_kind = 'group' and e.subject_id = $1 and e.action = 'group.changed'
       order by e.id desc limit $2`,
      [groupId, limit],
    );
    return rows.flatMap(({ key, ...rest }) => {
      const known = groupSettingKeys.find(name => name === key);
      return known === undefined ? [] : [{ ...rest, key: known }];
    });
  }
}

async function nothingElse(): Promise<void> {}
