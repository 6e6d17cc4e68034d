import type { JournalEntry } from '../../../foundation/journal/journal-entry.entity.js';
import type { List } from '../../../community/lists/list.entity.js';
import { type SettingKey, settingTexts } from '../../../community/lists/setting-texts.js';
import type { SettingTexts } from './settings-form.js';

/** What somebody saved since a form was shown. */
export interface ChangeMeanwhile {
  readonly key: string;
  /** Null for prose, which the journal does not keep. */
  readonly to: unknown;
  /** Null for nobody by name. */
  readonly by: string | null;
}

export interface FormerText {
  readonly version: number;
  readonly key: string;
  readonly text: string;
}

/** The journal's changes of settings after a version, the oldest first. */
export function changesSince(entries: readonly JournalEntry[], version: number): JournalEntry[] {
  return entries
    .filter(({ action, values }) => action === 'list.changed' && Number(values.version) > version)
    .toSorted((a, b) => Number(a.values.version) - Number(b.values.version));
}

/**
 * The form as it comes back: what its writer had changed stays as they wrote it, what they had left alone is as
 * others set it since.
 * @param list as it is now
 * @param changes of the journal since the version the form was made from, the oldest first
 */
export function merged(
  list: List,
  written: SettingTexts,
  changes: readonly JournalEntry[],
  formerTexts: readonly FormerText[],
): Record<SettingKey, string> {
  const before = new Map<string, string>(Object.entries(settingTexts(asItWas(list, changes, formerTexts))));
  const now = settingTexts(list);
  const own = Object.entries(written).filter(([key, text]) => text !== before.get(key));
  return { ...now, ...Object.fromEntries(own) };
}

/** The first change of each setting says what it was before all of them. */
function asItWas(list: List, changes: readonly JournalEntry[], formerTexts: readonly FormerText[]): List {
  const before = new Map<string, unknown>();
  for (const { values } of changes) {
    const key = String(values.key);
    if (before.has(key)) continue;
    const prose = formerTexts.find(former => former.key === key && former.version === values.version);
    before.set(key, prose === undefined ? values.from : prose.text);
  }
  return Object.assign(Object.create(Object.getPrototypeOf(list)), list, Object.fromEntries(before));
}
