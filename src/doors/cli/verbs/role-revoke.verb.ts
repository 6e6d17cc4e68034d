import { RoleService } from '../../../community/accounts/role.service.js';
import { DirectoryService } from '../../../community/directory/directory.service.js';
import { operator } from '../../../foundation/journal/actor.js';
import type { Call } from '../call.js';
import { CommunityRooms } from '../community.rooms.js';
import { type Answer, done, refused, type Verb } from '../verb.js';

export const verb: Verb = {
  name: 'role revoke',
  usage: 'ROLE ADDRESS',
  purpose: 'takes a role back',
  options: {},
  least: 2,
  most: 2,
  rooms: CommunityRooms,
  run: revokeRole,
};

async function revokeRole(call: Call): Promise<Answer> {
  const [role, address] = [call.argument(0), call.argument(1)];
  const known = await call.ask(DirectoryService).findByAddress(address);
  if (known === null) return refused(`Nobody has the address ${address}.`);
  const { id: personId, name } = known.person;
  const { kind } = await call.ask(RoleService).revoke(personId, role, operator, call.now);
  if (kind === 'unknown-role')
    return refused(`"${role}" is no role: editor:LETTER, ax, ethics, board, dpo or operator.`);
  if (kind === 'last-operator')
    return refused(`${name} is the last operator: grant the role to somebody else first.`);
  if (kind === 'not-granted') return refused(`${name} does not have this role.`);
  return done(`${name} no longer has the role ${role}.`, { personId, role });
}
