import { createRequire } from 'node:module';

// By require: its types are those of a CommonJS module, whose default is not what `import` gives.
const require = createRequire(import.meta.url);
const { default: ByLastRun }: typeof import('@jest/test-sequencer') = require('@jest/test-sequencer');

type Tests = Parameters<InstanceType<typeof ByLastRun>['sort']>[0];

/** From the longest kind to the shortest: real browsers, whole flows, rooms on a database, the rest. */
const kinds = [/\/flows\/(?:browser-|access-|crash)/, /\/flows\//, /\/dist\/test\//, /./];

/** Long files first, so that the workers end together; within a kind as jest would, by the last run or by size. */
export default class LongestFirst extends ByLastRun {
  override async sort(tests: Tests) {
    // oxlint-disable-next-line unicorn/no-array-sort -- no array's: the sequencer's own
    const sorted = await super.sort(tests);
    const ranked = sorted.map(test => ({ test, kind: kindOf(test.path) }));
    return ranked.toSorted((a, b) => a.kind - b.kind).map(({ test }) => test);
  }
}

function kindOf(path: string): number {
  return kinds.findIndex(kind => kind.test(path));
}
