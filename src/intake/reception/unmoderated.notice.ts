import type { Contact } from '../../community/directory/directory.service.js';
import type { UnmoderatedList } from '../../channels/moderation/list-alerts.service.js';
import type { Notice } from '../../postoffice/notices/notice.js';
import { unmoderatedEn } from './unmoderated.en.js';
import { unmoderatedFr } from './unmoderated.fr.js';

const words = { fr: unmoderatedFr, en: unmoderatedEn };
const mostNamed = 50;

/** To those who can name moderators: on these lists nobody decides any more. */
export function unmoderatedNotice(to: Contact, lists: readonly UnmoderatedList[], publicUrl: string): Notice {
  const say = words[to.language];
  const named = lists.slice(0, mostNamed);
  return {
    to: to.address,
    toName: to.name,
    language: to.language,
    subject: say.subject(lists.length),
    paragraphs: [say.lead],
    entries: named.map(({ name, cause }) => ({
      title: name,
      lines: [say[cause]],
      links: [{ label: say.name, url: `${publicUrl}/lists/${name}/settings/people` }],
    })),
    ...(lists.length > named.length ? { afterQuote: say.others(lists.length - named.length) } : {}),
    action: { label: say.queue, url: `${publicUrl}/moderation` },
    footer: say.footer,
  };
}
