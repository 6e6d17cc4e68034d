import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { deskPath } from '../desk/desk.js';

const main = new URL('../desk/main.js', import.meta.url).pathname;

let desks: readonly ChildProcess[] = [];

/** One for each worker. Until its first command a desk has loaded next to nothing. */
export async function openDesks(folder: string, count: number): Promise<void> {
  desks = Array.from({ length: count }, (_, at) =>
    fork(main, [deskPath(folder, at + 1)], {
      env: {},
      execArgv: ['--max-semi-space-size=16'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    }),
  );
  await Promise.all(desks.map(desk => once(desk, 'message')));
}

export async function closeDesks(): Promise<void> {
  await Promise.all(desks.map(close));
  desks = [];
}

async function close(desk: ChildProcess): Promise<void> {
  desk.disconnect();
  if (desk.exitCode === null) await once(desk, 'exit');
}
