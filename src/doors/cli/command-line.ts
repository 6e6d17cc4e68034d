import { allUsages } from './usage.js';
import { findVerb } from './verb-table.js';

/**
 * Does what the operator wrote after `vigie` and gives the exit code. Loads as little as it can before it knows
 * what is asked.
 */
export async function commandLine(words: readonly string[]): Promise<number> {
  const isHelp = words.length === 0 || words[0] === 'help' || words[0] === '--help';
  const found = findVerb(words);
  if (found !== null) return (await import('./perform.js')).perform(found);
  if (!isHelp) process.stderr.write(`vigie knows no verb "${words.slice(0, 2).join(' ')}".\n`);
  (isHelp ? process.stdout : process.stderr).write(`${await allUsages()}\n`);
  return isHelp ? 0 : 2;
}
