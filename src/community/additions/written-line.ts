/** What stands on a line, before anything is asked of it. */
export interface WrittenLine {
  readonly line: number;
  readonly address: string;
  readonly name: string;
  readonly promotion: string;
}

/** A longer line is no row of a table but a list of addresses, which is read letter by letter and no more. */
export const maxRow = 10_000;

/** A promotion as people write it. */
export const YEAR = /^(?:x ?)?(\d{4})$/i;
