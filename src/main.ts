/** Starts the doors this process was asked to open. Everything else is loaded once Node is known to be new enough. */
const [major = 0] = process.versions.node.split('.').map(Number);

if (major < 24) {
  process.stderr.write(
    `This is Node ${process.versions.node}; Vigie needs 24 or newer. "npm start" brings its own.\n`,
  );
  process.exitCode = 1;
} else {
  const { serve } = await import('./service.js');
  process.exitCode = await serve();
}
