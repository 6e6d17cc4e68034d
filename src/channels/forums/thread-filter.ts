import type { AdSide } from './forum-thread.entity.js';

/** Which threads of a forum are wanted. */
export interface ThreadFilter {
  /** The slug of a category: one of the forum's, or of small ads. Null: all. */
  readonly category: string | null;
  readonly side: AdSide | null;
  readonly state: 'open' | 'closed' | 'all';
  /** With something new for the reader. */
  readonly isUnread: boolean;
}

/** Where a page of threads ended. */
export interface ThreadPlace {
  readonly lastAt: Date;
  readonly id: string;
}
