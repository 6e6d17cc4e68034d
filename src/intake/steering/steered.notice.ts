import type { Language } from '../../foundation/i18n/language.js';
import { asOneLine } from '../../foundation/one-line.js';
import type { Notice } from '../../postoffice/notices/notice.js';
import { en } from './steered.en.js';
import { fr } from './steered.fr.js';
import type { SteeringDraft } from './steering-draft.entity.js';

const words = { fr, en };

interface SteeredReader {
  readonly address: string;
  readonly name: string;
  readonly language: Language;
}

/** To the proven author of an announcement, seconds after they sent it. @param url of the draft's page */
export function steeredNotice(
  to: SteeredReader,
  { subject, people, messageId }: Pick<SteeringDraft, 'subject' | 'people' | 'messageId'>,
  { url, contact }: { readonly url: string; readonly contact: string },
): Notice {
  const say = words[to.language];
  return {
    to: to.address,
    ...(to.name === '' ? {} : { toName: to.name }),
    language: to.language,
    from: { name: say.from, address: contact },
    subject: say.subject(asOneLine(subject)),
    paragraphs: [say.kept(people), say.welcome, say.earlier],
    action: { label: say.open, url },
    footer: say.footer,
    inReplyTo: messageId,
  };
}
