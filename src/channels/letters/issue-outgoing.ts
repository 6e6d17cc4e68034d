import { structuredLine } from '../../foundation/mail/header-writer.js';
import { newLeaveMark, withWholeMarks } from '../../postoffice/delivery/leave-mark.js';
import type { IssueContent } from './letter-content.js';
import { issueUrl, letterMessage } from './letter-mail.js';

/** An issue as it leaves: what all copies share. */
export interface OutgoingIssue {
  readonly messageId: string;
  readonly subject: string;
  readonly header: Buffer;
  readonly body: Buffer;
  readonly comments: ReadonlyMap<string, string>;
  /** Stands in the body where each reader's own token goes. */
  readonly leaveMark: string;
}

interface Site {
  readonly mailDomain: string;
  readonly publicUrl: string;
}

/** @param comments where each article is commented, by its id: it must be there before the first copy leaves */
export function outgoingIssue(
  content: IssueContent,
  comments: ReadonlyMap<string, string>,
  site: Site,
  now: Date,
): OutgoingIssue {
  const { mailDomain, publicUrl } = site;
  const { slug } = content.letter;
  const leaveMark = newLeaveMark();
  const readUrl = issueUrl(publicUrl, content);
  const links = { publicUrl, readUrl, comments, leaveUrl: `${publicUrl}/unsubscribe/letter/${leaveMark}` };
  const message = letterMessage(content, links, { to: `${slug}@${mailDomain}`, mailDomain, now });
  const { part, marks } = withWholeMarks(message.body.toString('latin1'), leaveMark);
  // One in the text and one in the HTML: a letter that nobody can leave must not leave itself.
  if (marks < 2) throw new Error('a letter shows its way out in both of its forms');
  return {
    messageId: message.messageId,
    subject: message.subject,
    header: Buffer.concat([message.header, Buffer.from(moreFields(links, slug, mailDomain))]),
    body: Buffer.from(part, 'latin1'),
    comments,
    leaveMark,
  };
}

/** What `letterMessage` leaves to whoever sends it; each copy adds its own List-Unsubscribe (RFC 8058). */
function moreFields(
  { publicUrl, readUrl }: { readonly publicUrl: string; readonly readUrl: string },
  slug: string,
  mailDomain: string,
): string {
  return [
    // RFC 2369 §3.4: what is sent here is no post of the letter; it becomes a draft of an article.
    structuredLine('List-Post', 'NO'),
    structuredLine('List-Help', `<${publicUrl}/letters/${slug}>, <mailto:${slug}-owner@${mailDomain}>`),
    // RFC 5064: where this very issue is read, from before the first copy leaves.
    structuredLine('Archived-At', `<${readUrl}>`),
  ].join('');
}
