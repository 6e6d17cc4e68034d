import { globalsOfFile } from './file-globals.js';

/** What a test file gets for `@jest/globals`; evaluated anew for each. */
export const { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } = globalsOfFile();
