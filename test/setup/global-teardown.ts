import { closeDesks } from './test-desks.js';
import { stopTestServer } from './test-server.js';

export default async function globalTeardown(): Promise<void> {
  await closeDesks();
  await stopTestServer();
}
