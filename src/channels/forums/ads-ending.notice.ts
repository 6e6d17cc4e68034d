import type { Contact } from '../../community/directory/directory.service.js';
import { day } from '../../foundation/i18n/format.js';
import { asOneLine } from '../../foundation/one-line.js';
import type { Notice } from '../../postoffice/notices/notice.js';
import { en } from './ads-ending.en.js';
import { fr } from './ads-ending.fr.js';

const words = { fr, en };

/** A small ad that its author still can renew or close. */
export interface EndingAd {
  readonly forumSlug: string;
  readonly forumName: string;
  readonly threadKey: string;
  readonly subject: string;
  readonly expiresAt: Date;
  readonly renewedAt: Date | null;
}

/** The anchor, on the page of an ad, of what its author may do with it. */
export const endAnchor = 'end';

/** To the author of ads that end soon, all in one mail. Its links open pages that ask; none of them acts. */
export function adsEndingNotice(
  to: Contact,
  ads: readonly [EndingAd, ...EndingAd[]],
  { publicUrl, timeZone }: { readonly publicUrl: string; readonly timeZone: string },
): Notice {
  const say = words[to.language];
  const endOf = ({ expiresAt }: EndingAd) => day(to.language, expiresAt, timeZone);
  const [first] = ads;
  return {
    to: to.address,
    toName: to.name,
    language: to.language,
    subject: ads.length === 1 ? say.one(asOneLine(first.subject), endOf(first)) : say.several(ads.length),
    paragraphs: [say.lead],
    entries: ads.map(ad => ({
      title: asOneLine(ad.subject),
      lines: [
        say.until(asOneLine(ad.forumName), endOf(ad)),
        ad.renewedAt === null ? say.renewable : say.renewed,
      ],
      links: [{ label: say.page, url: `${publicUrl}/forums/${ad.forumSlug}/${ad.threadKey}#${endAnchor}` }],
    })),
    afterQuote: say.nothing,
    footer: say.footer,
  };
}
