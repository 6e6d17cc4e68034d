import { openDesks } from './test-desks.js';
import { startTestServer } from './test-server.js';

/** Runs once before all test files; workers are born after it and inherit the environment it sets. */
export default async function globalSetup({ maxWorkers }: { maxWorkers: number }): Promise<void> {
  const facts = await startTestServer();
  Object.assign(process.env, facts);
  await openDesks(facts.VIGIE_TEST_FOLDER, maxWorkers);
}
