import type { ArchivedMessage } from './archived-message.entity.js';
import type { ArchivePlace } from './archive-place.js';

/** `found`: by what the message answers, then by its subject. `new`: it begins one. Else the one that is named. */
export type ThreadChoice = 'found' | 'new' | { readonly id: string };

/** What comes into the archive. */
export interface NewArchivedMessage extends Pick<
  ArchivedMessage,
  | 'rawId'
  | 'key'
  | 'number'
  | 'messageId'
  | 'inReplyTo'
  | 'referenceIds'
  | 'authorName'
  | 'authorAddress'
  | 'subject'
  | 'text'
  | 'isTextPartial'
  | 'attachments'
  | 'sentAt'
  | 'archivedAt'
> {
  readonly place: ArchivePlace;
  readonly thread: ThreadChoice;
  /** Out of another archive. */
  readonly isImported?: boolean;
}

/** Where it went. */
export interface Archived {
  readonly id: string;
  readonly threadId: string;
}
