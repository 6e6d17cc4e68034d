import { RoleService } from '../../../community/accounts/role.service.js';
import { DirectoryService } from '../../../community/directory/directory.service.js';
import { operator } from '../../../foundation/journal/actor.js';
import type { Call } from '../call.js';
import { CommunityRooms } from '../community.rooms.js';
import { type Answer, done, refused, type Verb } from '../verb.js';

export const verb: Verb = {
  name: 'role grant',
  usage: 'ROLE ADDRESS',
  purpose: 'gives a role: editor:LETTER, ax, ethics, board, dpo, operator',
  options: {},
  least: 2,
  most: 2,
  rooms: CommunityRooms,
  run: grantRole,
};

async function grantRole(call: Call): Promise<Answer> {
  const [role, address] = [call.argument(0), call.argument(1)];
  const known = await call.ask(DirectoryService).findByAddress(address);
  if (known === null) return refused(`Nobody has the address ${address}.`);
  const { id: personId, name } = known.person;
  const { kind } = await call.ask(RoleService).grant(personId, role, operator, call.now);
  if (kind === 'unknown-role')
    return refused(`"${role}" is no role: editor:LETTER, ax, ethics, board, dpo or operator.`);
  if (kind === 'already') return refused(`${name} already has this role.`);
  return done(`${name} now has the role ${role}.`, { personId, role });
}
