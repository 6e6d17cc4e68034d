import type { Logger } from '@nestjs/common';

/** Rows of one page. */
export const atOnce = 50;
export const firstId = '00000000-0000-0000-0000-000000000000';

/**
 * Works through all that is due, page by page. One that fails is tried again another time: those after it have their turn
 * all the same.
 * @param first comes before all of them
 * @param pageAfter at most `atOnce`, in the order of what follows what
 * @returns how many were looked at
 */
export async function inTurn<Place, Row extends Place & { readonly id: string }>(
  first: Place,
  pageAfter: (last: Place) => Promise<readonly Row[]>,
  work: (row: Row) => Promise<void>,
  logger: Logger,
): Promise<number> {
  let looked = 0;
  let after = first;
  for (;;) {
    const page = await pageAfter(after);
    for (const row of page) await tried(row, work, logger);
    looked += page.length;
    const last = page.at(-1);
    if (last === undefined || page.length < atOnce) return looked;
    after = last;
  }
}

async function tried<Row extends { readonly id: string }>(
  row: Row,
  work: (row: Row) => Promise<void>,
  logger: Logger,
): Promise<void> {
  try {
    await work(row);
  } catch (error) {
    logger.error({ id: row.id, error }, 'an announcement could not be followed');
  }
}
