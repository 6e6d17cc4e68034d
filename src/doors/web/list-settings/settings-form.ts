import { kindsText } from './kinds.js';
import type { SettingKey } from '../../../community/lists/setting-texts.js';

export type SettingsSection = 'presentation' | 'posting' | 'sending' | 'joining';

/** Which settings each page shows. */
export const sectionKeys: Readonly<Record<SettingsSection, readonly SettingKey[]>> = {
  presentation: ['description', 'language', 'roster', 'archive'],
  posting: [
    'policy',
    'identity',
    'maxBytes',
    'maxAttachmentBytes',
    'refusedKinds',
    'maxNamedRecipients',
    'heldUntil',
    'brakePosts',
    'brakeHours',
    'unanswered',
  ],
  sending: ['replyTo', 'tag', 'footer', 'linkAboveBytes'],
  joining: ['joining', 'welcomeText', 'goodbyeText'],
};

export type SettingTexts = Readonly<Partial<Record<SettingKey, string>>>;

/** What a form says of its settings, as `KEY=VALUE` texts; what it does not bring is left out. */
export function textsIn(body: unknown, keys: readonly SettingKey[], now: Date): SettingTexts {
  const fields = fieldsOf(body);
  const texts: Partial<Record<SettingKey, string>> = {};
  for (const key of keys) {
    const text = key === 'refusedKinds' ? kindsIn(fields) : fields.get(key)?.[0];
    if (text !== undefined) texts[key] = key === 'heldUntil' ? brakeText(text, now) : onOneBreak(text);
  }
  return texts;
}

/** One field of a form, trimmed; empty when it is not there. */
export function fieldIn(body: unknown, name: string): string {
  return (fieldsOf(body).get(name)?.[0] ?? '').replaceAll('\0', '').trim();
}

export function fieldsIn(body: unknown, name: string): readonly string[] {
  return fieldsOf(body).get(name) ?? [];
}

/** The version a form was made from; null when it brings none. */
export function versionIn(body: unknown): number | null {
  const text = fieldIn(body, 'version');
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

function fieldsOf(body: unknown): ReadonlyMap<string, readonly string[]> {
  if (typeof body !== 'object' || body === null) return new Map();
  return new Map(
    Object.entries(body).map(([name, value]) => [
      name,
      [value].flat().filter(one => typeof one === 'string'),
    ]),
  );
}

/** Ticked families and what is written beside them; undefined when the form shows neither. */
function kindsIn(fields: ReadonlyMap<string, readonly string[]>): string | undefined {
  const rest = fields.get('otherKinds')?.[0];
  return rest === undefined ? undefined : kindsText(fields.get('kinds') ?? [], rest);
}

/** `+24` is hours from now; anything else is the moment itself, or nothing. */
function brakeText(text: string, now: Date): string {
  const [, hours] = /^\+(\d{1,3})$/.exec(text) ?? [];
  return hours === undefined ? text : new Date(now.getTime() + Number(hours) * 3_600_000).toISOString();
}

/** A form writes line breaks as CRLF (HTML, form submission); what is kept has LF. */
function onOneBreak(text: string): string {
  return text.replaceAll('\r\n', '\n').trimEnd();
}
