type Fact = 'VIGIE_TEST_SERVER' | 'VIGIE_TEST_TEMPLATE' | 'VIGIE_TEST_FOLDER';

/** By environment name. */
export type FactsOfRun = Readonly<Record<Fact, string>>;

/** What jest's globalSetup left for every test file: a server, a migrated template, a folder that goes at the end. */
export function ofThisRun(name: Fact): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is unset: jest's globalSetup has not run`);
  return value;
}
