import { verbTable } from './verb-table.js';
import type { Verb } from './verb.js';

export function usageOf({ name, usage }: Pick<Verb, 'name' | 'usage'>): string {
  return `vigie ${name} ${usage}`.trimEnd();
}

/** Every verb with its purpose, for somebody who asked for help or wrote none we know. */
export async function allUsages(): Promise<string> {
  const modules = await Promise.all(Object.values(verbTable).map(load => load()));
  const verbs = modules.map(({ verb }) => `  ${usageOf(verb)}\n      ${verb.purpose}`);
  return ['Usage: npm run -s vigie -- <verb> …   (--json: an answer for machines)', ...verbs].join('\n');
}
