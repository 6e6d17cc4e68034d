/** The operator's command line. Loads as little as it can before it knows what is asked. */
import { isNewEnough, oldestNode } from '../../foundation/node-version.js';
import { findVerb } from './verb-table.js';
import { allUsages } from './usage.js';

// `vigie … | head` closes our output early: what is left has no reader, and that is no fault.
process.stdout.on('error', error => {
  if ('code' in error && error.code === 'EPIPE') process.exit();
  throw error;
});

if (isNewEnough(process.versions.node)) {
  process.exitCode = await main(process.argv.slice(2));
} else {
  process.stderr.write(
    `This is Node ${process.versions.node}; Vigie needs ${oldestNode} or newer. "npm run -s vigie --" brings its own.\n`,
  );
  process.exitCode = 1;
}

async function main(words: readonly string[]): Promise<number> {
  const isHelp = words.length === 0 || words[0] === 'help' || words[0] === '--help';
  const found = findVerb(words);
  if (found !== null) return (await import('./perform.js')).perform(found);
  if (!isHelp) process.stderr.write(`vigie knows no verb "${words.slice(0, 2).join(' ')}".\n`);
  (isHelp ? process.stdout : process.stderr).write(`${await allUsages()}\n`);
  return isHelp ? 0 : 2;
}
