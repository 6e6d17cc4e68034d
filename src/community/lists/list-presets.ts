import type { SettingKey } from './setting-texts.js';

export const presetNames = ['discussion', 'announcement', 'contact', 'committee'] as const;
export type PresetName = (typeof presetNames)[number];

/** What a list is made for, as the settings it begins with; its animators change each of them afterwards. */
export const listPresets: Readonly<Record<PresetName, Partial<Record<SettingKey, string>>>> = {
  /** Everybody on it writes; newcomers are read first, since most unwanted posts are somebody's first. */
  discussion: {
    policy: 'newcomers-moderated',
    replyTo: 'list',
    archive: 'subscribers',
    roster: 'moderators',
  },
  /** A few write, many read: answers go to who wrote. */
  announcement: {
    policy: 'animators-only',
    replyTo: 'author',
    archive: 'subscribers',
    roster: 'moderators',
    maxNamedRecipients: '5',
  },
  /** An address of the group: anybody writes to it, and only those on it read it. */
  contact: { policy: 'open', replyTo: 'author', archive: 'moderators', roster: 'moderators' },
  /** Those on it know each other, and share documents. */
  committee: {
    policy: 'members',
    replyTo: 'list',
    archive: 'subscribers',
    roster: 'subscribers',
    maxBytes: '10000000',
    maxAttachmentBytes: '10000000',
  },
};

/** Names to begin with: short, said by the group's own, and well formed whenever the slug is. */
export function proposedNames(slug: string, preset: PresetName): string[] {
  return endings[preset].map(
    ending => `${slug.slice(0, 29 - ending.length).replace(/[-._]+$/, '')}${ending}`,
  );
}

/** The plainest first; the others for when that is taken. */
const endings: Readonly<Record<PresetName, readonly string[]>> = {
  discussion: ['', '-discussion', '-echanges', '-2', '-3'],
  announcement: ['-info', '-annonces', '-nouvelles', '-info-2', '-info-3'],
  contact: ['-contact', '-bureau', '-contact-2', '-contact-3'],
  committee: ['-comite', '-equipe', '-comite-2', '-comite-3'],
};

export function isPresetName(text: unknown): text is PresetName {
  return presetNames.some(name => name === text);
}
