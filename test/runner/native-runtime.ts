import { createRequire, registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { type FileGlobals, numberOfFile, turnTo } from './file-globals.js';

const require = createRequire(import.meta.url);
const seen = new Set<string>();
const globalsUrl = new URL('./jest-globals.js', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === '@jest/globals'
      ? { url: `${globalsUrl}?file=${numberOfFile()}`, shortCircuit: true }
      : next(specifier, context),
});

/**
 * Loads test files as Node itself does. Jest's own runtime gives each file a fresh copy of every module it touches,
 * a thousand for most: that took more time than the tests. Here a module is loaded once for a worker.
 */
export default class NativeRuntime {
  setGlobalsForRuntime(globals: FileGlobals): void {
    turnTo(globals);
  }

  unstable_shouldLoadAsEsm(): boolean {
    return true;
  }

  /** In watch mode a file comes by again, and is read again; what it imports is not. */
  async unstable_importModule(path: string): Promise<void> {
    const url = pathToFileURL(path).href;
    await import(seen.has(url) ? `${url}?file=${numberOfFile()}` : url);
    seen.add(url);
  }

  /** Of the runner itself: a fresh one for each file, as its state is its own. */
  requireInternalModule(path: string): unknown {
    delete require.cache[path];
    return require(path);
  }

  requireModule(path: string): unknown {
    return require(path);
  }

  getSourceMaps(): Map<string, string> {
    return new Map();
  }

  getAllCoverageInfoCopy(): undefined {
    return undefined;
  }

  enterTestCode(): void {}

  leaveTestCode(): void {}

  teardown(): void {}
}
