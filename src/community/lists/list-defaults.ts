import { List } from './list.entity.js';
import { columnsOf } from './lists.service.js';
import { readSettings } from './list-settings.js';

/** What the database gives a new list where nothing else is said; as the entity's defaults. */
export const listDefaults = {
  language: 'fr',
  policy: 'members',
  identity: 'any',
  roster: 'moderators',
  archive: 'subscribers',
  replyTo: 'author',
  description: '',
  tag: '',
  footer: '',
  joining: 'anyone',
  welcomeText: '',
  goodbyeText: '',
  maxBytes: 1_048_576,
  maxAttachmentBytes: 1_048_576,
  linkAboveBytes: 200_000,
  refusedKinds: [],
  maxNamedRecipients: 10,
  closedAt: null,
  heldUntil: null,
  brakePosts: 20,
  brakeHours: 2,
  unanswered: 'refuse',
} as const satisfies Partial<{ [Key in keyof List]: unknown }>;

/** A list that is not there yet, as these texts would make it; those that can't be read change nothing. */
export function imaginedList(name: string, texts: Readonly<Record<string, string>>, now: Date): List {
  const list = Object.assign(new List(), { ...listDefaults, refusedKinds: [] }, { name });
  for (const [key, text] of Object.entries(texts)) {
    const read = readSettings({ [key]: text });
    if ('settings' in read) Object.assign(list, columnsOf(read.settings, list, now));
  }
  return list;
}
