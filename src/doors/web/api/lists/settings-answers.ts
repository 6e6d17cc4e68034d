import type { List } from '../../../../community/lists/list.entity.js';
import { policyNames } from '../../../../community/lists/policy-name.js';
import { languages } from '../../../../foundation/i18n/language.js';
import { only } from '../frame/only.js';
import { Shown } from '../frame/shown.js';

/** Every setting of a list, as values. */
export class ListSettingsAnswer {
  @Shown({ about: 'One more at each change.' })
  version: number;

  @Shown({ oneOf: policyNames })
  policy: string;

  @Shown()
  description: string;

  @Shown({ oneOf: languages })
  language: string;

  @Shown({ oneOf: ['any', 'proven'] })
  identity: string;

  @Shown({ oneOf: ['moderators', 'subscribers'], about: 'Who sees who is subscribed.' })
  roster: string;

  @Shown({ oneOf: ['public', 'subscribers', 'moderators'] })
  archive: string;

  @Shown({ oneOf: ['author', 'list', 'both'] })
  replyTo: string;

  @Shown()
  tag: string;

  @Shown()
  footer: string;

  @Shown()
  maxBytes: number;

  @Shown()
  maxAttachmentBytes: number;

  @Shown({ about: 'A heavier attachment is taken out of the copies, which link to it; 0: never.' })
  linkAboveBytes: number;

  @Shown({ of: [String] })
  refusedKinds: readonly string[];

  @Shown()
  maxNamedRecipients: number;

  @Shown({ of: Date, isNullable: true, about: 'Until then every post is held.' })
  heldUntil: Date | null;

  @Shown({ about: 'So many posts within ten minutes pull the emergency brake; 0 for never.' })
  brakePosts: number;

  @Shown({ about: 'For how many hours it then holds.' })
  brakeHours: number;

  @Shown({
    oneOf: ['refuse', 'approve-trusted'],
    about: 'What becomes of a message nobody decides on within 14 days.',
  })
  unanswered: string;

  @Shown()
  closed: boolean;
}

const told = [
  'version',
  'policy',
  'description',
  'language',
  'identity',
  'roster',
  'archive',
  'replyTo',
  'tag',
  'footer',
  'maxBytes',
  'maxAttachmentBytes',
  'linkAboveBytes',
  'refusedKinds',
  'maxNamedRecipients',
  'heldUntil',
  'brakePosts',
  'brakeHours',
  'unanswered',
] as const;

export function listSettingsAnswer(list: List): ListSettingsAnswer {
  return { ...only(list, ...told), closed: list.closedAt !== null };
}
