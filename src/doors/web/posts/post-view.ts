import type { HeldItem } from '../../../channels/moderation/held-items.service.js';
import { transitions } from '../../../channels/moderation/transitions.js';
import type { ParsedMessage } from '../../../foundation/mail/parsed-message.js';
import type { CorrectionOutcome } from '../../../intake/reception/author-corrections.service.js';
import type { Draft } from '../../../intake/reception/corrected-posts.service.js';
import { en } from './post.en.js';
import { fr } from './post.fr.js';

export const postSentences = { fr, en };

/** Why what was written could not be sent back. */
export type PostTrouble = Exclude<CorrectionOutcome['kind'], 'done' | 'already' | 'unknown'>;

/** What the author of a held message sees of it: never who decides. */
export interface PostView {
  /** As it stands in the address: a token, or the id of the held message for somebody who is signed in. */
  readonly key: string;
  readonly item: HeldItem;
  readonly listAddress: string;
  readonly ownerAddress: string;
  /** Null when it could not be read. */
  readonly message: ParsedMessage | null;
  /** What was asked met another version than the one that was shown. */
  readonly isChanged?: boolean;
  readonly trouble?: PostTrouble;
  /** What was written just now, when it comes back. */
  readonly draft?: Draft;
  /** A code of what was just done. */
  readonly done?: unknown;
}

export function postPath({ key }: PostView): string {
  return `/posts/${key}`;
}

/** What the moderators last said of it, if anything. */
export function wordsIn({ decisions }: HeldItem): string {
  const said = decisions.findLast(({ decision }) => answers.has(decision));
  return said?.reason ?? '';
}

const answers: ReadonlySet<string> = new Set(['reject', 'return']);

export function isCorrected({ decisions }: HeldItem): boolean {
  return decisions.some(({ decision }) => decision === 'resubmit');
}

/** Whether the author may change it, and all of it stands before them. */
export function isCorrectable({ item, message }: PostView): boolean {
  return transitions[item.state].resubmit !== undefined && message !== null && !message.textIsTruncated;
}

/** What stands in the form: what was written just now, else the message as it is, whole. */
export function draftIn({ item, draft }: PostView, { text, attachments }: ParsedMessage): Draft {
  return draft ?? { subject: item.post.subject, text, attachments: [...attachments.keys()] };
}
