/**
 * What a token may be used for, on top of what its person may do. A scope to write reads nothing: a script that
 * only adds subscribers can't read the roster.
 */
export const tokenScopes = [
  'read',
  'me:write',
  'groups:write',
  'lists:write',
  'forums:read',
  'forums:write',
  'posts:write',
  'moderation:read',
  'moderation:write',
  'letters:read',
  'letters:write',
  'board:write',
  'roles:write',
] as const;
export type TokenScope = (typeof tokenScopes)[number];

/** Of no use to whoever holds none of these roles, and a cause for worry in a token that is lost. */
const rolesOfScope: Partial<Record<TokenScope, readonly string[]>> = {
  'board:write': ['board', 'operator'],
  'roles:write': ['board', 'operator'],
};

/** What somebody's tokens may be good for. @param roles as `RoleService` gives them */
export function scopesFor(roles: readonly string[]): TokenScope[] {
  return tokenScopes.filter(scope => rolesOfScope[scope]?.some(role => roles.includes(role)) ?? true);
}

/** The scopes named, each once and in one order; null when one is not among those offered or there is none. */
export function readScopes(
  texts: readonly string[],
  offered: readonly string[] = tokenScopes,
): TokenScope[] | null {
  if (texts.length === 0 || !texts.every(text => offered.includes(text))) return null;
  return tokenScopes.filter(scope => texts.includes(scope));
}
