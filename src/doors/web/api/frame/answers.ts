/** Something new, and where it is; 201 (RFC 9110 §15.3.2). */
export class Created {
  constructor(
    /** Of our API, with its slash. */
    readonly location: string,
    readonly body: object,
  ) {}
}

/** Done, and nothing to say of it; 204. */
export class NoContent {
  readonly status = 204;
}

export const noContent = new NoContent();

/** One page of a listing. */
export class Listing {
  constructor(
    readonly items: readonly object[],
    /** What the next page begins after; null on the last one. */
    readonly after: CursorKeys | null,
  ) {}

  /**
   * @param rows one more than the page holds, when there is more
   * @param keysOf what orders the rows, unique
   */
  static of<Row>(
    rows: readonly Row[],
    limit: number,
    answer: (row: Row) => object,
    keysOf: (row: Row) => CursorKeys,
  ): Listing {
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return new Listing(
      shown.map(row => answer(row)),
      rows.length > limit && last !== undefined ? keysOf(last) : null,
    );
  }
}

/** Where a page ended: the values of its last row that order the listing. */
export type CursorKeys = readonly (string | number | null)[];
