import { startTestServer } from './test-server.js';

/** Runs once before all test files; workers are born after it and inherit the environment it sets. */
export default async function globalSetup(): Promise<void> {
  Object.assign(process.env, await startTestServer());
}
