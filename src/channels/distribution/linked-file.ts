import type { HeavyFile } from './heavy-files.js';

/** A heavy file that the copies name by a link in its place. */
export interface LinkedFile extends HeavyFile {
  /** Of its row. */
  readonly id: string;
  readonly url: string;
  readonly until: Date;
}

/** For how long the link leads to the file. */
export const linkDays = 90;
