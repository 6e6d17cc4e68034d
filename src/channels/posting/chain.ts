import type { Rule } from './rule.js';
import { acrossLists } from './rules/across-lists.rule.js';
import { attachmentKind } from './rules/attachment-kind.rule.js';
import { attachmentSize } from './rules/attachment-size.rule.js';
import { audienceUnreadable } from './rules/audience-unreadable.rule.js';
import { automatic } from './rules/automatic.rule.js';
import { banned } from './rules/banned.rule.js';
import { bccOnly } from './rules/bcc-only.rule.js';
import { cascade } from './rules/cascade.rule.js';
import { disguisedAuthor } from './rules/disguised-author.rule.js';
import { emergency } from './rules/emergency.rule.js';
import { empty } from './rules/empty.rule.js';
import { forgedAuthor } from './rules/forged-author.rule.js';
import { headerMatch } from './rules/header-match.rule.js';
import { listClosed } from './rules/list-closed.rule.js';
import { looksLikeCommand } from './rules/looks-like-command.rule.js';
import { loop } from './rules/loop.rule.js';
import { namedRecipients } from './rules/named-recipients.rule.js';
import { nullSender } from './rules/null-sender.rule.js';
import { policy } from './rules/policy.rule.js';
import { postingSuspended } from './rules/posting-suspended.rule.js';
import { postsModerated } from './rules/posts-moderated.rule.js';
import { singleAuthor } from './rules/single-author.rule.js';
import { storm } from './rules/storm.rule.js';
import { tooLarge } from './rules/too-large.rule.js';
import { tooWide } from './rules/too-wide.rule.js';
import { unreadable } from './rules/unreadable.rule.js';

/**
 * Every rule, in the order in which reasons of one kind are shown. The order never changes what becomes of a post: the
 * strongest verdict wins wherever it stands, and its reasons come first, for the first one is what an SMTP reply or a
 * notice has room for.
 */
export const chain: readonly Rule[] = [
  // These discard. A loop first: it explains the automatic mail that goes round in it.
  loop,
  automatic,
  nullSender,

  // These reject. A closed list first: it says nothing about the author, the next two do.
  listClosed,
  banned,
  postingSuspended,
  // Rejects on one policy and holds on the others.
  policy,

  // This steers: its author is shown where an announcement is welcome.
  acrossLists,

  // These hold. Who would receive comes first: it concerns the list and every post to it.
  audienceUnreadable,
  tooWide,

  // What we could not read, or whom we cannot believe, weighs on every reason after it.
  unreadable,
  forgedAuthor,
  singleAuthor,
  disguisedAuthor,
  postsModerated,
  // The brake is on, or these two pull it.
  emergency,
  storm,
  cascade,
  headerMatch,
  looksLikeCommand,
  bccOnly,
  namedRecipients,
  tooLarge,
  attachmentSize,
  attachmentKind,
  empty,
];
