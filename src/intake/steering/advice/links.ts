import type { Link } from './plain-text.js';

/** What links say of who sends them. */
export interface LinkSigns {
  readonly count: number;
  /** They count who clicks: the mark of a mailing. */
  readonly tracked: number;
  /** They show one site and lead to another: the mark of a trap. */
  readonly deceiving: number;
}

const tracking =
  /[?&](?:utm_[a-z]+|mc_[ce]id|trk|ck_subscriber_id|sib_id|_hsenc|mkt_tok)=|list-manage\.|sendinblue|mailchimp|sendgrid|\/(?:track|click|unsubscribe|desabonnement|optout)[/?]/i;
const shownSite = /^(?:https?:\/\/)?((?:[\w-]{1,63}\.){1,6}[a-z]{2,24})(?:[/:?#]|$)/i;

export function linkSigns(links: readonly Link[]): LinkSigns {
  return {
    count: links.length,
    tracked: links.filter(({ url }) => tracking.test(url)).length,
    deceiving: links.filter(isDeceiving).length,
  };
}

function isDeceiving({ url, shown }: Link): boolean {
  const leadsTo = hostOf(url);
  if (leadsTo === null) return false;
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(leadsTo) || leadsTo.startsWith('xn--')) return true;
  const seen = shownSite.exec(shown?.slice(0, 300) ?? '')?.[1]?.toLowerCase();
  return seen !== undefined && siteOf(seen) !== siteOf(leadsTo);
}

function hostOf(url: string): string | null {
  return URL.parse(/^www\./i.test(url) ? `http://${url}` : url)?.hostname.toLowerCase() || null;
}

/** The last two names: `mail.site.org` and `site.org` are one site. */
function siteOf(host: string): string {
  return host.split('.').slice(-2).join('.');
}
