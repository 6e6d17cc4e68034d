import type {
  ForumKind,
  ForumReaders,
  ForumWriters,
  Premoderation,
} from '../../../channels/forums/forum.entity.js';
import type { AdWords } from '../../../channels/forums/thread-words.js';
import type { DemoRole } from '../personas.js';

/** Somebody of the forum's circle, always the same one for a number; or a persona. */
export type Writer = number | DemoRole;

export interface DemoAnswer {
  readonly by: Writer;
  /** After the message before. */
  readonly hoursLater: number;
  readonly text: string;
}

export interface DemoThread {
  readonly by: Writer;
  readonly daysAgo: number;
  readonly subject: string;
  readonly text: string;
  readonly category?: string;
  readonly ad?: AdWords;
  /** An ad that is served, a question that is solved. */
  readonly isOver?: true;
  readonly isPinned?: true;
  /** A moderator has not read it yet. */
  readonly isWaiting?: true;
  readonly answers?: readonly DemoAnswer[];
}

export interface DemoForum {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly kind: ForumKind;
  /** The slug of its group; null: of the platform. */
  readonly group: string | null;
  readonly readableBy: ForumReaders;
  readonly writableBy: ForumWriters;
  readonly premoderation: Premoderation;
  readonly categories: readonly string[];
  readonly moderators: readonly DemoRole[];
  readonly threads: readonly DemoThread[];
}
