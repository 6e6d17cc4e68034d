import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const source = join(import.meta.dirname, '../../src');

let found: Promise<(new () => object)[]> | null = null;

/** Every entity, looked for once in a process: TypeORM would search all folders for each connection. */
export function entityClasses(): Promise<(new () => object)[]> {
  return (found ??= search());
}

async function search(): Promise<(new () => object)[]> {
  const files = globSync('**/*.entity.js', { cwd: source });
  const modules = await Promise.all(
    files.map(async file => {
      const module: Record<string, new () => object> = await import(pathToFileURL(join(source, file)).href);
      return Object.values(module);
    }),
  );
  return modules.flat();
}
