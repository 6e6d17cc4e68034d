/** Somebody by the roles they hold, as `RoleService` gives them. */
interface RoleHolder {
  readonly roles: readonly string[];
}

/** May see who holds which role, and grant and revoke them. */
export function canManageRoles({ roles }: RoleHolder): boolean {
  return roles.includes('board') || roles.includes('operator');
}

/** May make two accounts one. */
export function canMergePeople({ roles }: RoleHolder): boolean {
  return roles.includes('operator');
}

/** May refuse an author on every list, where several agree on them. */
export function canDecideBans({ roles }: RoleHolder): boolean {
  return roles.includes('ethics');
}

/** May change the figures of what is an announcement, with a reason that everybody reads. */
export function canSetFigures({ roles }: RoleHolder): boolean {
  return roles.includes('board');
}

/** May look into campaigns, and say what becomes of them. */
export function canWatchCampaigns({ roles }: RoleHolder): boolean {
  return roles.includes('ethics');
}
