import { describe, expect, it } from '@jest/globals';
import { readScopes, tokenScopes } from './token-scope.js';

describe('the scopes of a token', () => {
  it('are read in one order, each once', () => {
    expect(readScopes(['lists:write', 'read', 'read'])).toEqual(['read', 'lists:write']);
    expect(readScopes(tokenScopes)).toEqual([...tokenScopes]);
  });

  it.each([[[]], [['write']], [['read', 'READ']], [['read', '']]])('%j are refused', texts =>
    expect(readScopes(texts)).toBeNull(),
  );
});
