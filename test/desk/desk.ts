import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { ofThisRun } from '../setup/of-this-run.js';

export interface Order {
  /** The whole of it, as a process would get it. */
  readonly environment: Readonly<Record<string, string>>;
  readonly words: readonly string[];
}

/** What a process would have left. */
export interface Receipt {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Where the desk of that number listens; each of jest's workers has its own, and none waits for another's. */
export function deskPath(folder: string, number: number | string): string {
  return join(folder, `desk-${number}`);
}

/** Has a command done at the desk of this worker. */
export async function atTheDesk(order: Order): Promise<Receipt> {
  const path = deskPath(ofThisRun('VIGIE_TEST_FOLDER'), process.env['JEST_WORKER_ID'] ?? 1);
  const socket = connect(path).end(JSON.stringify(order));
  const receipt = await text(socket);
  if (receipt === '') throw new Error(`the desk fell over: vigie ${order.words.join(' ')}`);
  return JSON.parse(receipt);
}
