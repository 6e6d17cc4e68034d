import { Injectable } from '@nestjs/common';
import { RuleNamesService } from '../../../community/audiences/rule-names.service.js';
import { readRule } from '../../../community/audiences/rule-reader.js';
import { DirectoryService } from '../../../community/directory/directory.service.js';
import { GroupsService } from '../../../community/groups/groups.service.js';
import type { List } from '../../../community/lists/list.entity.js';
import { ListsService } from '../../../community/lists/lists.service.js';
import { settingTexts } from '../../../community/lists/setting-texts.js';
import type { JournalEntry } from '../../../foundation/journal/journal-entry.entity.js';
import { JournalReader } from '../../../foundation/journal/journal-reader.service.js';
import type { Viewer } from '../session/viewer.js';
import { type JournalKind, journalKinds } from './journal-kinds.js';
import { type JournalFacts, type JournalLine, lineOf, textKey } from './journal-line.js';

export interface JournalWish {
  readonly kind: JournalKind;
  /** A person's id; `nobody` for the site and its operators; empty for everybody. */
  readonly by: string;
  /** Entries older than this one. */
  readonly before: string | null;
}

/** Reads a list's journal back as people read it. */
@Injectable()
export class JournalReading {
  constructor(
    private readonly journal: JournalReader,
    private readonly lists: ListsService,
    private readonly directory: DirectoryService,
    private readonly rules: RuleNamesService,
    private readonly groups: GroupsService,
  ) {}

  /** Newest first. */
  async lines(
    viewer: Viewer,
    list: List,
    { kind, by, before }: JournalWish,
    limit: number,
  ): Promise<JournalLine[]> {
    const entries = await this.journal.entries({
      subjectKind: 'list',
      subjectId: list.id,
      actions: journalKinds[kind],
      ...(by === '' ? {} : { actorId: by === 'nobody' ? null : by }),
      before,
      limit,
    });
    const facts = await this.factsFor(list, entries);
    return entries.map(entry => lineOf(viewer, entry, facts));
  }

  /** Those who changed something on the list, by name. */
  async actors(list: List): Promise<{ readonly id: string; readonly name: string }[]> {
    const names = await this.directory.namesOf(await this.journal.actorsOn('list', list.id));
    return [...names].map(([id, name]) => ({ id, name })).toSorted((a, b) => a.name.localeCompare(b.name));
  }

  private async factsFor(list: List, entries: readonly JournalEntry[]): Promise<JournalFacts> {
    const ids = entries.flatMap(({ actorId, values: { personId } }) => [
      ...(actorId === null ? [] : [actorId]),
      ...(typeof personId === 'string' ? [personId] : []),
    ]);
    const rules = entries.flatMap(({ values: { from, to } }) =>
      [readRule(from) ?? [], readRule(to) ?? []].flat(),
    );
    const [names, former, ruleNames, group] = await Promise.all([
      this.directory.namesOf([...new Set(ids)]),
      this.lists.formerTexts(list.id),
      this.rules.of(rules),
      list.groupId === null ? null : this.groups.findById(list.groupId),
    ]);
    return { names, texts: versions(list, former), ruleNames, ownGroup: group?.name ?? null };
  }
}

/** Each former text, with the one that took its place: the next former one, or what stands there now. */
function versions(
  list: List,
  former: readonly { readonly version: number; readonly key: string; readonly text: string }[],
): JournalFacts['texts'] {
  const current = new Map<string, string>(Object.entries(settingTexts(list)));
  const texts = new Map<string, { from: string; to: string }>();
  for (const [index, { version, key, text }] of former.entries()) {
    const next = former.slice(index + 1).find(later => later.key === key);
    texts.set(textKey(version, key), { from: text, to: next?.text ?? current.get(key) ?? '' });
  }
  return texts;
}
