import type { RuleNames } from '../../../community/audiences/rule-names.service.js';
import { readRule } from '../../../community/audiences/rule-reader.js';
import { ruleSentence } from '../../../community/audiences/rule-words.js';
import type { JournalEntry } from '../../../foundation/journal/journal-entry.entity.js';
import { settingName, settingValue } from '../list-settings/setting-words.js';
import type { Viewer } from '../session/viewer.js';
import { en } from './journal.en.js';
import { fr } from './journal.fr.js';

export const journalSentences = { fr, en };

/** One entry as people read it. */
export interface JournalLine {
  readonly id: string;
  readonly at: Date;
  readonly action: string;
  readonly who: string;
  readonly what: string;
  /** Of a setting: what it was and what it is since; null for anything else. */
  readonly from: string | null;
  readonly to: string | null;
  readonly isProse: boolean;
}

/** What the journal does not hold itself. */
export interface JournalFacts {
  /** By person id. */
  readonly names: ReadonlyMap<string, string>;
  /** Prose before and after, by version and key. */
  readonly texts: ReadonlyMap<string, { readonly from: string; readonly to: string }>;
  /** Of what the list's rules name, and of its own group. */
  readonly ruleNames: RuleNames;
  readonly ownGroup: string | null;
}

export function lineOf(viewer: Viewer, entry: JournalEntry, facts: JournalFacts): JournalLine {
  const { id, at, action } = entry;
  const line = { id, at, action, who: whoOf(viewer, entry, facts) };
  return action === 'list.changed'
    ? { ...line, ...settingLine(viewer, entry, facts) }
    : { ...line, what: otherText(viewer, entry, facts), from: null, to: null, isProse: false };
}

function settingLine(
  viewer: Viewer,
  { values }: JournalEntry,
  facts: JournalFacts,
): Pick<JournalLine, 'what' | 'from' | 'to' | 'isProse'> {
  const say = journalSentences[viewer.language];
  const key = String(values.key);
  const name = settingName(viewer, key);
  if (!('to' in values)) {
    const prose = facts.texts.get(textKey(values.version, key));
    return { what: say.prose(name), from: prose?.from ?? null, to: prose?.to ?? null, isProse: true };
  }
  const [from, to] = [values.from, values.to].map(value =>
    key === 'rule' ? ruleValue(viewer, value, facts) : settingValue(viewer, key, value),
  );
  return { what: say.set(name), from: from ?? '', to: to ?? '', isProse: false };
}

function ruleValue(viewer: Viewer, value: unknown, { ruleNames: names, ownGroup }: JournalFacts): string {
  const rule = readRule(value);
  return rule === null
    ? settingValue(viewer, 'rule', '')
    : ruleSentence(viewer.language, { rule, names, ownGroup });
}

function otherText(viewer: Viewer, { action, values }: JournalEntry, { names }: JournalFacts): string {
  const say = journalSentences[viewer.language];
  const personId = typeof values.personId === 'string' ? values.personId : '';
  const speak = Object.entries(say.actions).find(([key]) => key === action)?.[1];
  return speak?.(values, names.get(personId) ?? say.somebody) ?? say.other(action);
}

function whoOf(viewer: Viewer, { actorId, actorKind }: JournalEntry, { names }: JournalFacts): string {
  const { actors } = journalSentences[viewer.language];
  const kind = actorKind === 'operator' || actorKind === 'system' ? actorKind : 'person';
  return (actorId === null ? undefined : names.get(actorId)) ?? actors[kind];
}

export function textKey(version: unknown, key: string): string {
  return `${String(version)} ${key}`;
}
