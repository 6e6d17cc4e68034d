import type { Decision, Reason } from '../../../channels/posting/decision.js';
import type { List } from '../../../community/lists/list.entity.js';
import type { WebPostTrouble } from '../../../intake/reception/web-post.js';
import type { ArchivedMessage } from '../../../postoffice/archive/archived-message.entity.js';

/** What stands in the form. */
export interface WrittenDraft {
  readonly draftId: string;
  readonly subject: string;
  readonly text: string;
}

/** What the page to write to a list shows. */
export interface WritingView {
  readonly list: List;
  readonly listAddress: string;
  /** What it answers; null for a message of its own. */
  readonly answered: ArchivedMessage | null;
  readonly draft: WrittenDraft;
  /** What would become of an ordinary message of theirs. */
  readonly own: Decision | null;
  readonly trouble?: WebPostTrouble | 'refused';
  /** Why the list refused it. */
  readonly reasons?: readonly Reason[];
  readonly hadFiles?: boolean;
  /** It came from a page of another session of theirs, or of none: nothing was sent. */
  readonly isResumed?: boolean;
}
