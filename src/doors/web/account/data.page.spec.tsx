import { expect, it } from '@jest/globals';
import { aMember } from '../../../../test/builders/pages.js';
import { deletionPage, type DeletionView } from './data.page.js';

function status(change: Partial<DeletionView>): number | undefined {
  return deletionPage(aMember(), { obstacle: null, signInAgain: null, ...change }).options.status;
}

it('a deletion that was asked for and not done is no success', () => {
  const lastOperator = { kind: 'last-operator' } as const;
  expect(status({})).toBe(200);
  expect(status({ obstacle: lastOperator })).toBe(200);
  expect(status({ isUnsure: true })).toBe(422);
  expect(status({ obstacle: lastOperator, isRefused: true })).toBe(409);
  expect(status({ signInAgain: 'anne@a.example', isRefused: true })).toBe(403);
});
