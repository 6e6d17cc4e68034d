import { expect, it } from '@jest/globals';
import { isNewEnough, oldestNode } from './node-version.js';

it.each([
  ['20.19.0', false],
  ['24.0.0', false],
  ['24.8.9', false],
  [`${oldestNode}.0`, true],
  ['24.21.0', true],
  ['25.0.0', true],
])('Node %s is new enough: %s', (version, expected) => {
  expect(isNewEnough(version)).toBe(expected);
});
