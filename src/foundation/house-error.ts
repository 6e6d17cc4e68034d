/** A fact an error carries; never a sentence. */
export type ErrorValues = Readonly<Record<string, string | number | boolean | null>>;

/**
 * The one root of our exceptions: a broken promise, told in facts.
 * `code` is kebab-case and stable; `isTemporary` says whether trying again may help
 * (the smtp door turns it into 451, jobs into "later"). Sentences are made by the doors.
 */
export class HouseError extends Error {
  constructor(
    readonly code: string,
    readonly values: ErrorValues = {},
    readonly isTemporary = false,
    cause?: unknown,
  ) {
    super(`${code} ${JSON.stringify(values)}`, { cause });
    this.name = new.target.name;
  }
}
