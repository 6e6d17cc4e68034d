import { type Language } from '../../foundation/i18n/language.js';
import type { Letter, LetterAudience, Proposers } from './letter.entity.js';

/** What may be changed of a letter; its address and its kind never are. */
export interface LetterSettings {
  readonly name: string;
  readonly description: string;
  readonly language: Language;
  readonly audience: LetterAudience;
  readonly proposing: Proposers;
  readonly archive: Letter['archive'];
  readonly everyMonths: number;
  readonly sendHour: number;
  readonly closesDaysBefore: number;
  readonly maxArticles: number;
  readonly maxCalendarLines: number;
  readonly maxLines: number;
  readonly lineWidth: number;
  readonly needsSecondApproval: boolean;
}
export type LetterSettingKey = keyof LetterSettings;

export const letterSettingKeys = [
  'name',
  'description',
  'language',
  'audience',
  'proposing',
  'archive',
  'everyMonths',
  'sendHour',
  'closesDaysBefore',
  'maxArticles',
  'maxCalendarLines',
  'maxLines',
  'lineWidth',
  'needsSecondApproval',
] as const satisfies readonly LetterSettingKey[];

/** The bounds of the figures; the table has the same. */
export const figureBounds = {
  sendHour: [0, 23],
  closesDaysBefore: [1, 14],
  maxArticles: [1, 50],
  maxCalendarLines: [0, 100],
  maxLines: [1, 40],
  lineWidth: [40, 100],
} as const;
export const rhythms = [1, 2, 3, 4, 6, 12] as const;

const mostSigns = { name: 80, description: 300 } as const;

/** The settings that cannot be; an empty set for those that may be kept. */
export function settingFaults(
  settings: LetterSettings,
  { kind }: Pick<Letter, 'kind'>,
): ReadonlySet<LetterSettingKey> {
  const figures = Object.entries(figureBounds).flatMap(([key, [least, most]]) => {
    const name = letterSettingKeys.find(known => known === key);
    const value = name === undefined ? least : Number(settings[name]);
    return name !== undefined && !(Number.isInteger(value) && value >= least && value <= most) ? [name] : [];
  });
  const others: Partial<Record<LetterSettingKey, boolean>> = {
    name: settings.name === '' || settings.name.length > mostSigns.name,
    description: settings.description.length > mostSigns.description,
    audience: !audiencesOf(kind).includes(settings.audience),
    everyMonths: !rhythms.some(months => months === settings.everyMonths),
  };
  return new Set([...figures, ...letterSettingKeys.filter(key => others[key] === true)]);
}

/** Nothing of a group ever reaches the directory. */
export function audiencesOf(kind: Letter['kind']): LetterAudience[] {
  return kind === 'group' ? ['group', 'subscribers'] : ['directory', 'subscribers'];
}

/** What a new letter of a kind begins with: the limits of the platform. */
export function settingsFor(kind: Letter['kind'], name: string, language: Language): LetterSettings {
  return {
    name,
    description: '',
    language,
    // The association has its own subscribers; only the platform's letter goes to everybody.
    audience: kind === 'group' ? 'group' : kind === 'ax' ? 'subscribers' : 'directory',
    proposing: kind === 'platform' ? 'anyone' : kind === 'ax' ? 'editors' : 'members',
    archive: kind === 'platform' ? 'public' : 'members',
    everyMonths: 1,
    sendHour: 8,
    closesDaysBefore: 3,
    maxArticles: 12,
    maxCalendarLines: 20,
    maxLines: 8,
    lineWidth: 68,
    needsSecondApproval: kind !== 'group',
  };
}
