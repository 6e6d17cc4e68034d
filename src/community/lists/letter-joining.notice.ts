import type { Language } from '../../foundation/i18n/language.js';
import type { Notice } from '../../postoffice/notices/notice.js';
import { letterJoiningEn } from './letter-joining.en.js';
import { letterJoiningFr } from './letter-joining.fr.js';

const words = { fr: letterJoiningFr, en: letterJoiningEn };

/**
 * To an address that somebody wrote, perhaps its owner.
 * @param token null when it gets the letter already
 */
export function letterJoiningNotice(
  { address, language }: { readonly address: string; readonly language: Language },
  { name, slug }: { readonly name: string; readonly slug: string },
  token: string | null,
  publicUrl: string,
): Notice {
  const say = words[language];
  const page = `${publicUrl}/letters/${slug}`;
  const isNew = token !== null;
  return {
    to: address,
    language,
    subject: isNew ? say.subject(name) : say.thereSubject(name),
    paragraphs: isNew ? [say.asked(name), say.silence] : [say.there(name)],
    action: isNew ? { label: say.confirm, url: `${page}/join/${token}` } : { label: say.see, url: page },
    footer: say.footer(address),
  };
}
