/** The operator's command line, as a process. */
import { isNewEnough, oldestNode } from '../../foundation/node-version.js';
import { commandLine } from './command-line.js';

// `vigie … | head` closes our output early: what is left has no reader, and that is no fault.
process.stdout.on('error', error => {
  if ('code' in error && error.code === 'EPIPE') process.exit();
  throw error;
});

if (isNewEnough(process.versions.node)) {
  process.exitCode = await commandLine(process.argv.slice(2));
} else {
  process.stderr.write(
    `This is Node ${process.versions.node}; Vigie needs ${oldestNode} or newer. "npm run -s vigie --" brings its own.\n`,
  );
  process.exitCode = 1;
}
