import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const source = join(import.meta.dirname, '../../src');

/**
 * Every entity, imported by us. TypeORM's own import of a glob is compiled once per process and goes on
 * importing into the first test file's modules, so that a second file in one jest worker would find none.
 */
export async function entityClasses(): Promise<(new () => object)[]> {
  const files = globSync('**/*.entity.js', { cwd: source });
  const modules = await Promise.all(
    files.map(async file => {
      const found: Record<string, new () => object> = await import(pathToFileURL(join(source, file)).href);
      return Object.values(found);
    }),
  );
  return modules.flat();
}
