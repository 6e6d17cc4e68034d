import { readFileSync } from 'node:fs';

/** A running program: pids are reused, so the start time (kernel ticks, proc(5)) tells two bearers apart. */
export interface RunningPid {
  readonly pid: number;
  readonly startTicks: string;
}

/** What runs under this pid now; undefined when nothing does, or only a zombie its parent has not reaped. */
export function observe(pid: number): RunningPid | undefined {
  const stat = readOrNothing(`/proc/${pid}/stat`);
  // The second field is the command in parentheses and may itself hold spaces and parentheses.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, startTicks] = [fields[0], fields[19]];
  return startTicks && state !== 'Z' && state !== 'X' ? { pid, startTicks } : undefined;
}

export function isStillRunning(seen: RunningPid): boolean {
  return observe(seen.pid)?.startTicks === seen.startTicks;
}

/** The arguments it was started with; world-readable, unlike its working folder. */
export function argumentsOf(pid: number): string[] {
  return readOrNothing(`/proc/${pid}/cmdline`).split('\0');
}

function readOrNothing(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return ''; // gone between two looks: the same as never there
  }
}
