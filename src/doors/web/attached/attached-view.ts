import type { List } from '../../../community/lists/list.entity.js';
import type { LinkedFile } from '../../../postoffice/archive/linked-file.entity.js';
import { en } from './attached.en.js';
import { fr } from './attached.fr.js';

export const attachedSentences = { fr, en };

/** A file named by a link in the copies of a post, before whoever follows that link. */
export interface AttachedView {
  readonly token: string;
  readonly file: LinkedFile;
  readonly list: List;
  readonly listAddress: string;
  /** Where its bytes are; null for somebody of whom we do not know that they may have it. */
  readonly bytesPath: string | null;
  readonly readsArchive: boolean;
  /** The address they gave, when it is none. */
  readonly wrongAddress?: string;
}
