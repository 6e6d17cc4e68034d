import { dateAndTime, number } from '../../../foundation/i18n/format.js';
import { limitText } from '../../../channels/posting/sizes.js';
import type { Viewer } from '../session/viewer.js';
import { en } from './setting-words.en.js';
import { fr } from './setting-words.fr.js';

export const settingWords = { fr, en };

/** A setting's name; `closedAt` is the column that `closed` sets. */
export function settingName(viewer: Viewer, key: string): string {
  const { names } = settingWords[viewer.language];
  return names[key === 'closedAt' ? 'closed' : key] ?? key;
}

/** What a setting says, as a reader reads it. @param value a text of `settingTexts`, or a column's value */
export function settingValue(viewer: Viewer, key: string, value: unknown): string {
  const say = settingWords[viewer.language];
  if (key === 'platformModeratedSince') return value ? momentText(viewer, value) : say.no;
  if (key === 'closedAt') return value ? say.closedSince(momentText(viewer, value)) : say.open;
  if (key === 'heldUntil') return value ? say.until(momentText(viewer, value)) : say.none;
  if (Array.isArray(value)) return value.length === 0 ? say.none : value.join(', ');
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  if (key === 'linkAboveBytes' && text === '0') return say.never;
  if (key === 'linkAboveBytes') return say.above(limitText(viewer.language, Number(text)));
  if (key === 'maxBytes' || key === 'maxAttachmentBytes') return limitText(viewer.language, Number(text));
  if (key === 'maxNamedRecipients' || key === 'brakePosts' || key === 'brakeHours')
    return number(viewer.language, Number(text));
  if (key === 'closed') return text === 'true' ? say.yes : say.no;
  return wordsOf(say, key)[text] ?? (text === '' ? say.nothing : text);
}

function wordsOf(say: typeof fr, key: string): Readonly<Record<string, string>> {
  switch (key) {
    case 'policy':
      return say.policies;
    case 'language':
      return say.languages;
    case 'identity':
      return say.identities;
    case 'roster':
      return say.rosters;
    case 'archive':
      return say.archives;
    case 'joining':
      return say.joinings;
    case 'unanswered':
      return say.unanswered;
    case 'replyTo':
      return say.replies;
    default:
      return {};
  }
}

function momentText(viewer: Viewer, value: unknown): string {
  const at = value instanceof Date ? value : new Date(typeof value === 'string' ? value : '');
  return Number.isNaN(at.getTime()) ? '?' : dateAndTime(viewer.language, at, viewer.timeZone);
}
