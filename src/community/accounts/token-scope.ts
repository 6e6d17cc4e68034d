/**
 * What a token may be used for, on top of what its person may do. A scope to write reads nothing: a script that
 * only adds subscribers can't read the roster.
 */
export const tokenScopes = ['read', 'me:write', 'groups:write', 'lists:write', 'roles:write'] as const;
export type TokenScope = (typeof tokenScopes)[number];

export function isTokenScope(text: string): text is TokenScope {
  return tokenScopes.some(scope => scope === text);
}

/** The scopes named, each once and in one order; null when one is unknown or there is none. */
export function readScopes(texts: readonly string[]): TokenScope[] | null {
  if (texts.length === 0 || !texts.every(text => isTokenScope(text))) return null;
  return tokenScopes.filter(scope => texts.includes(scope));
}
