/*
 * A program that uses the embedded server, to be killed in tests: `child.js DATA_DIR MODE`. It prints one JSON line,
 * the server or the error's code, and releases the server when its input ends.
 */
import { stdin, stdout } from 'node:process';
import { EmbeddedServerError } from '../../src/foundation/database/embedded/embedded-server.error.js';
import { startEmbeddedServer } from '../../src/foundation/database/embedded/embedded-server.js';

const [dataDir = '', mode] = process.argv.slice(2);
try {
  const server = await startEmbeddedServer({ dataDir, mode: mode === 'serve' ? 'serve' : 'join' });
  stdout.write(`${JSON.stringify(server)}\n`);
  stdin.resume();
  stdin.once('end', () => void server.release());
} catch (error) {
  const code = error instanceof EmbeddedServerError ? error.code : String(error);
  stdout.write(`${JSON.stringify({ code })}\n`);
}
