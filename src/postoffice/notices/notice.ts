import type { Language } from '../../foundation/i18n/language.js';
import type { Outbound } from '../delivery/outbound.js';

/** One of several things a notice is about: what there is to say of it, and where it is. */
export interface NoticeEntry {
  /** Words of somebody else, mostly. */
  readonly title: string;
  readonly lines: readonly string[];
  readonly links: readonly { readonly label: string; readonly url: string }[];
}

/** A mail the system writes. The room that speaks says it; this room composes it. */
export interface Notice {
  /** In canonical form. */
  readonly to: string;
  readonly toName?: string;
  readonly language: Language;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** Words of somebody else (a subject, a reason, first lines), shown as a quotation after the paragraphs. */
  readonly quote?: string;
  /** Several things, after the quotation. */
  readonly entries?: readonly NoticeEntry[];
  /** What there is to say after the quotation and the entries. */
  readonly afterQuote?: string;
  /** What the reader can do, as one link. It opens a page that asks; it never acts. */
  readonly action?: { readonly label: string; readonly url: string };
  /** Why the reader gets this mail and how to get no more. */
  readonly footer: string;
  /** Who speaks and reads the answers; the site's contact address when absent. */
  readonly from?: { readonly name: string; readonly address: string };
  /** Where answers go, when not to `from`. */
  readonly replyTo?: string;
  /** Of whose words it carries to somebody who came in: the ledger counts them. */
  readonly welcome?: NonNullable<Outbound['welcome']>;
  /** The message this one is about, without angle brackets: mail programs show both together. */
  readonly inReplyTo?: string;
}
