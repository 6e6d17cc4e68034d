import { viewers } from './world.js';

/** A route and what each viewer gets, in the order of `viewers`. */
export interface Row {
  readonly route: string;
  readonly statuses: readonly number[];
}

/** Reads a table of `METHOD /path  status status …`, one line a route; its first line is for people. */
export function rowsOf(table: string): Row[] {
  const [, ...lines] = table.trim().split('\n');
  return lines.map(line => {
    const [method = '', path = '', ...statuses] = line.trim().split(/\s+/);
    if (statuses.length !== viewers.length) throw new Error(`not a row of the table: ${line}`);
    return { route: `${method} ${path}`, statuses: statuses.map(Number) };
  });
}
