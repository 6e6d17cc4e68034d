import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, IsNull } from 'typeorm';
import { Config } from '../../foundation/config/config.js';
import { isUniqueViolation } from '../../foundation/database/unique-violation.js';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { recordsAbout } from '../../foundation/journal/records-about.js';
import { ListNames, type NameFault } from '../../community/lists/list-names.service.js';
import { plannedAtOf } from './issue-calendar.js';
import { Letter, type LetterKind } from './letter.entity.js';
import { LetterIssue } from './letter-issue.entity.js';
import {
  type LetterSettingKey,
  letterSettingKeys,
  type LetterSettings,
  settingFaults,
} from './letter-settings.js';

/** Slugs of roles and addresses: no dot and no underscore, which a list's name may have. */
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What stands after `/letters/` and is no letter. */
const pageNames: ReadonlySet<string> = new Set(['new', 'exceptional', 'feed']);

export interface NewLetter {
  readonly slug: string;
  readonly kind: LetterKind;
  readonly groupId: string | null;
  readonly settings: LetterSettings;
}

export type CreateLetterOutcome =
  | { readonly kind: 'created'; readonly letter: Letter }
  | { readonly kind: 'faults'; readonly faults: ReadonlySet<LetterSettingKey> }
  | { readonly kind: NameFault };

export type ChangeLetterOutcome =
  | { readonly kind: 'changed'; readonly keys: readonly LetterSettingKey[] }
  | { readonly kind: 'faults'; readonly faults: ReadonlySet<LetterSettingKey> }
  /** Somebody else was quicker. */
  | { readonly kind: 'stale' | 'unknown' };

/** One change of one setting. */
export interface LetterChange {
  readonly at: Date;
  /** Null for a command, and for an account that is no more. */
  readonly byName: string | null;
  readonly key: LetterSettingKey;
  readonly from: unknown;
  readonly to: unknown;
}

/** Letters themselves. Who may create and change them is asked by the caller (`canConfigure`). */
@Injectable()
export class LettersService {
  private readonly record = recordsAbout(this.journal, 'letter');

  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
    private readonly names: ListNames,
    private readonly config: Config,
  ) {}

  /** A letter and a list are never of one name: mail to it would have two meanings. */
  async create(newcomer: NewLetter, actor: Actor, now: Date): Promise<CreateLetterOutcome> {
    const { slug, kind, groupId, settings } = newcomer;
    if (!SLUG.test(slug)) return { kind: 'name-shape' };
    if (pageNames.has(slug)) return { kind: 'name-reserved' };
    const faults = settingFaults(settings, { kind });
    if (faults.size > 0) return { kind: 'faults', faults };
    try {
      return await this.dataSource.transaction(async manager => {
        const fault = await this.names.claim(manager, slug, null);
        if (fault !== null) return { kind: fault };
        const row = manager.create(Letter, { slug, kind, groupId, ...settings, createdAt: now });
        const letter = await manager.save(row);
        await this.record(manager, 'letter.created', letter.id, { slug, kind }, actor, now);
        return { kind: 'created', letter };
      });
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      return { kind: 'name-taken' };
    }
  }

  /** @param slug as it stands in an address, whatever that is: the database takes no NUL */
  findBySlug(slug: string): Promise<Letter | null> {
    return this.dataSource.manager.findOneBy(Letter, { slug: slug.replaceAll('\0', '') });
  }

  /** Those that still appear and are for everybody, for one of these groups, or among these letters; by name. */
  concerning(groupIds: readonly string[], letterIds: readonly string[]): Promise<Letter[]> {
    const closedAt = IsNull();
    return this.dataSource.manager.find(Letter, {
      where: [
        { groupId: IsNull(), closedAt },
        { groupId: In(groupIds), closedAt },
        { id: In(letterIds), closedAt },
      ],
      order: { kind: 'DESC', name: 'ASC' },
    });
  }

  findById(id: string, manager = this.dataSource.manager): Promise<Letter | null> {
    return manager.findOneBy(Letter, { id });
  }

  byIds(ids: readonly string[]): Promise<Letter[]> {
    return this.dataSource.manager.find(Letter, { where: { id: In([...ids]) } });
  }

  /** The platform's first, then the AX's, then those of groups, by name. */
  async all(): Promise<Letter[]> {
    const letters = await this.dataSource.manager.find(Letter, { order: { name: 'ASC', slug: 'ASC' } });
    const order: readonly LetterKind[] = ['platform', 'ax', 'group'];
    return letters.toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
  }

  ofGroup(groupId: string): Promise<Letter[]> {
    return this.dataSource.manager.find(Letter, { where: { groupId }, order: { name: 'ASC' } });
  }

  /** The journal keeps from and to of each change. @param version the one that was read */
  async change(
    id: string,
    settings: LetterSettings,
    version: number,
    actor: Actor,
    now: Date,
  ): Promise<ChangeLetterOutcome> {
    return this.dataSource.transaction(async manager => {
      // No more than that: whoever holds an issue may be adding the next one, which names its letter.
      const letter = await manager.findOne(Letter, { where: { id }, lock: { mode: 'for_no_key_update' } });
      if (letter === null) return { kind: 'unknown' };
      const faults = settingFaults(settings, letter);
      if (faults.size > 0) return { kind: 'faults', faults };
      if (letter.version !== version) return { kind: 'stale' };
      const keys = letterSettingKeys.filter(key => letter[key] !== settings[key]);
      for (const key of keys) {
        const values = { key, from: letter[key], to: settings[key] };
        await this.record(manager, 'letter.changed', id, values, actor, now);
      }
      const { name, description, language, audience, proposing, archive, needsSecondApproval } = settings;
      const { everyMonths, sendHour, closesDaysBefore, maxArticles, maxCalendarLines, maxLines, lineWidth } =
        settings;
      const words = { name, description, language, audience, proposing, archive, needsSecondApproval };
      const figures = { everyMonths, sendHour, closesDaysBefore, maxArticles, maxCalendarLines };
      const width = { maxLines, lineWidth, version: version + (keys.length > 0 ? 1 : 0) };
      await manager.save(Object.assign(letter, words, figures, width));
      if (keys.includes('sendHour')) await this.replan(manager, letter);
      return { kind: 'changed', keys };
    });
  }

  /** Issues that have not left leave at the letter's new hour, as its pages say. */
  private async replan(manager: EntityManager, letter: Letter): Promise<void> {
    const ahead = await manager.find(LetterIssue, {
      where: { letterId: letter.id, state: In(['open', 'closed', 'ready']) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    for (const issue of ahead) issue.plannedAt = plannedAtOf(issue.month, letter, this.config.timeZone);
    await manager.save(ahead);
  }

  /** A closed letter takes no proposal; what was sent stays where it is. */
  async setClosed(id: string, isClosed: boolean, actor: Actor, now: Date): Promise<void> {
    await this.dataSource.transaction(async manager => {
      const letter = await manager.findOne(Letter, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (letter === null || (letter.closedAt !== null) === isClosed) return;
      await manager.save(Object.assign(letter, { closedAt: isClosed ? now : null }));
      await this.record(manager, isClosed ? 'letter.closed' : 'letter.reopened', id, {}, actor, now);
    });
  }

  /** The last changes, the newest first. */
  async changesOf(id: string, limit = 30): Promise<LetterChange[]> {
    const rows: (Omit<LetterChange, 'key'> & { key: string })[] = await this.dataSource.query(
      `select e.at, nullif(trim(p.given_name || ' ' || p.family_name), '') as "byName",
              e."values"->>'key' as key, e."values"->'from' as "from", e."values"->'to' as "to"
       from journal_entry e left join person p on p.id = e.actor_id
       where e.subject_kind = 'letter' and e.subject_id = $1 and e.action = 'letter.changed'
       order by e.id desc limit $2`,
      [id, limit],
    );
    return rows.flatMap(({ key, ...rest }) => {
      const known = letterSettingKeys.find(name => name === key);
      return known === undefined ? [] : [{ ...rest, key: known }];
    });
  }
}
