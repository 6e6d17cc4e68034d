import type { HeldItem } from '../../../channels/moderation/moderation.service.js';
import type { ParsedMessage } from '../../../foundation/mail/parsed-message.js';
import { en } from './post.en.js';
import { fr } from './post.fr.js';

export const postSentences = { fr, en };

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
  readonly isChanged: boolean;
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
