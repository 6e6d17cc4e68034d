/** Nest 12 and its tools need no less. This file must load on any Node, so it imports nothing. */
export const oldestNode = '24.9';

/** @param version as `process.versions.node` gives it. */
export function isNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 24 || (major === 24 && minor >= 9);
}
