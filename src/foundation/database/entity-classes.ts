import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const source = join(import.meta.dirname, '..', '..');

type EntityClass = new () => object;

let found: Promise<EntityClass[]> | null = null;

/**
 * Every entity, by the name of its file: a new room needs no line here. Looked for once in a process; TypeORM, given the
 * same pattern, walks all folders for each connection.
 */
export function entityClasses(): Promise<EntityClass[]> {
  return (found ??= search());
}

async function search(): Promise<EntityClass[]> {
  const files = globSync('**/*.entity.js', { cwd: source });
  const modules = await Promise.all(files.map(file => load(join(source, file))));
  return modules.flatMap(module => Object.values(module));
}

function load(path: string): Promise<Record<string, EntityClass>> {
  return import(pathToFileURL(path).href);
}
