import type * as Jest from '@jest/globals';

export type FileGlobals = Pick<
  typeof Jest,
  'afterAll' | 'afterEach' | 'beforeAll' | 'beforeEach' | 'describe' | 'expect' | 'it' | 'test'
>;

let current: FileGlobals | null = null;
let fileNumber = 0;

/** From here on they are those of another test file. */
export function turnTo(globals: FileGlobals): void {
  current = globals;
  fileNumber++;
}

export function globalsOfFile(): FileGlobals {
  if (current === null) throw new Error('no test file is being run');
  return current;
}

/** Different for each test file of this process. */
export function numberOfFile(): number {
  return fileNumber;
}
