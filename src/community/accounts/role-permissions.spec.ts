import { expect, it } from '@jest/globals';
import { canManageRoles, canMergePeople } from './role-permissions.js';

it('roles are the board’s and the operators’, accounts the operators’ alone', () => {
  const all = ['ax', 'ethics', 'dpo', 'editor:mensuelle', 'board', 'operator'];
  const who = (may: (holder: { roles: string[] }) => boolean) => all.filter(role => may({ roles: [role] }));
  expect(who(canManageRoles)).toEqual(['board', 'operator']);
  expect(who(canMergePeople)).toEqual(['operator']);
  expect([canManageRoles({ roles: [] }), canMergePeople({ roles: [] })]).toEqual([false, false]);
});
