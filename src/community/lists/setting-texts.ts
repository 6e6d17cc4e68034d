import type { List } from './list.entity.js';
import type { ListSettings } from './list-settings.js';

export type SettingKey = keyof ListSettings;

/** What a list's settings are, as the `KEY=VALUE` texts that would set them again. */
export function settingTexts(list: List): Record<SettingKey, string> {
  return {
    policy: list.policy,
    description: list.description,
    language: list.language,
    identity: list.identity,
    roster: list.roster,
    archive: list.archive,
    replyTo: list.replyTo,
    tag: list.tag,
    footer: list.footer,
    joining: list.joining,
    welcomeText: list.welcomeText,
    goodbyeText: list.goodbyeText,
    maxBytes: String(list.maxBytes),
    maxAttachmentBytes: String(list.maxAttachmentBytes),
    linkAboveBytes: String(list.linkAboveBytes),
    refusedKinds: list.refusedKinds.join(','),
    maxNamedRecipients: String(list.maxNamedRecipients),
    heldUntil: list.heldUntil === null ? '' : new Date(list.heldUntil).toISOString(),
    brakePosts: String(list.brakePosts),
    brakeHours: String(list.brakeHours),
    unanswered: list.unanswered,
    closed: String(list.closedAt !== null),
  };
}
