import type { List } from '../../community/lists/list.entity.js';
import type { Notice } from '../../postoffice/notices/notice.js';
import { listEndedEn } from './list-ended.en.js';
import { listEndedFr } from './list-ended.fr.js';

const words = { fr: listEndedFr, en: listEndedEn };

/** To all subscribers at once, in the language of the list. @param archiveUrl null when they can't read it */
export function listEndedNotice(list: List, address: string, archiveUrl: string | null): Notice {
  const say = words[list.language];
  return {
    to: address,
    toName: list.name,
    language: list.language,
    subject: say.subject(list.name),
    paragraphs: [say.ended(address), archiveUrl === null ? say.noArchive : say.archive],
    ...(archiveUrl === null ? {} : { action: { label: say.read, url: archiveUrl } }),
    footer: say.footer(address),
  };
}
