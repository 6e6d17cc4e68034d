import type { SqlValues } from '../../foundation/database/sql-values.js';

/**
 * Who is on a list by its rule and by hand, less who left, as a query that another room wrote: rows (person_id,
 * address), one of the two null, each bearer once. It adds its values to those of the statement it stands in.
 */
export type BearerSet = (values: SqlValues) => string;
