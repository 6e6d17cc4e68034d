import { describe, expect, it } from '@jest/globals';
import { readScopes, scopesFor, tokenScopes } from './token-scope.js';

describe('the scopes of a token', () => {
  it('are read in one order, each once', () => {
    expect(readScopes(['lists:write', 'read', 'read'])).toEqual(['read', 'lists:write']);
    expect(readScopes(tokenScopes)).toEqual([...tokenScopes]);
  });

  it('of the board and of roles are for who holds a role that uses them', () => {
    expect(scopesFor(['operator'])).toEqual([...tokenScopes]);
    expect(scopesFor(['ethics', 'editor:lettre'])).not.toContain('board:write');
    expect(readScopes(['board:write'], scopesFor([]))).toBeNull();
  });

  it.each([[[]], [['write']], [['read', 'READ']], [['read', '']]])('%j are refused', texts =>
    expect(readScopes(texts)).toBeNull(),
  );
});
