import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ofThisRun } from '../setup/of-this-run.js';

/** The whole of it, as a process would get it. */
type Environment = Readonly<Record<string, string>>;

export interface Order {
  readonly environment: Environment;
  /** A command's; none asks for the service. */
  readonly words: readonly string[] | null;
}

/** What a process would have left. */
export interface Receipt {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** What the desk says of a service: a line of it, then its end. */
export type ServiceNews = { readonly line: string } | { readonly end: Receipt };

/** A service that runs at the desk. */
export interface Tenant {
  /** The lines until `ready`, the last of them. */
  readonly lines: readonly string[];
  /** Does what SIGTERM would. */
  readonly stop: () => void;
  /** Resolves with the exit code. */
  readonly ended: () => Promise<number>;
}

/** Where the desk of that number listens; each of jest's workers has its own, and none waits for another's. */
export function deskPath(folder: string, number: number | string): string {
  return join(folder, `desk-${number}`);
}

/** Has a command done at the desk of this worker. */
export async function atTheDesk(order: Order & { words: readonly string[] }): Promise<Receipt> {
  const socket = await placed(order);
  for await (const line of createInterface({ input: socket.end() })) return JSON.parse(line);
  throw new Error(`the desk fell over: vigie ${order.words.join(' ')}`);
}

/** Starts the service at the desk of this worker, and waits for its line `ready`. */
export async function servedAtTheDesk(environment: Environment): Promise<Tenant> {
  const socket = await placed({ environment, words: null });
  const lines: string[] = [];
  const ready = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<number>();
  createInterface({ input: socket })
    .on('line', text => {
      const news: ServiceNews = JSON.parse(text);
      if ('line' in news) {
        lines.push(news.line);
        if (news.line.startsWith('ready')) ready.resolve();
      } else {
        ready.reject(new Error(`the service did not start:\n${lines.join('\n')}\n${news.end.err}`));
        ended.resolve(news.end.code);
      }
    })
    .on('close', () => {
      ready.reject(new Error('the desk fell over: the service'));
      ended.resolve(-1);
    });
  await ready.promise;
  return { lines, stop: () => socket.end(), ended: () => ended.promise };
}

async function placed(order: Order): Promise<Socket> {
  const path = deskPath(ofThisRun('VIGIE_TEST_FOLDER'), process.env['JEST_WORKER_ID'] ?? 1);
  const socket = connect({ path, allowHalfOpen: true });
  await once(socket, 'connect');
  socket.write(`${JSON.stringify(order)}\n`);
  return socket;
}
