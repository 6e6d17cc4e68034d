import { setTimeout as pause } from 'node:timers/promises';

const askEveryMs = 25;

/** Asks again until the answer is yes: for what another process does and tells nobody. */
export async function until(isTrue: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await isTrue())) await pause(askEveryMs);
}
