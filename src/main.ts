import { isNewEnough, oldestNode } from './foundation/node-version.js';

/** Starts the doors this process was asked to open. Everything else is loaded once Node is known to be new enough. */
if (isNewEnough(process.versions.node)) {
  const { serve } = await import('./service.js');
  process.exitCode = await serve();
} else {
  process.stderr.write(
    `This is Node ${process.versions.node}; Vigie needs ${oldestNode} or newer. "npm start" brings its own.\n`,
  );
  process.exitCode = 1;
}
