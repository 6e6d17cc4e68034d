import { expect, it } from '@jest/globals';
import { callsAMinute, Pace } from './pace.js';

const start = new Date('2026-03-01T09:00:00Z');
const inSeconds = (seconds: number) => new Date(start.getTime() + seconds * 1_000);

it('a token that calls too often waits for its minute to end, the others do not', () => {
  const pace = new Pace();
  for (let call = 0; call < callsAMinute; call++) expect(pace.wait('fast', start)).toBeNull();
  expect(pace.wait('fast', inSeconds(20))).toBe(40);
  expect(pace.wait('slow', inSeconds(20))).toBeNull();
  expect(pace.wait('fast', inSeconds(60))).toBeNull();
});
