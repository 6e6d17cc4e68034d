import { DirectoryService } from '../../../community/directory/directory.service.js';
import { GroupsService } from '../../../community/groups/groups.service.js';
import { type MemberOutcome, MembersService } from '../../../community/groups/members.service.js';
import { operator } from '../../../foundation/journal/actor.js';
import type { Call } from '../call.js';
import { CommunityRooms } from '../community.rooms.js';
import { type Answer, done, misused, refused, type Verb } from '../verb.js';

export const verb: Verb = {
  name: 'group member',
  usage: 'SLUG ADDRESS [--animator|--remove]',
  purpose: 'makes somebody a member or an animator of a group, or removes them',
  options: { animator: { type: 'boolean' }, remove: { type: 'boolean' } },
  least: 2,
  most: 2,
  rooms: CommunityRooms,
  run: changeMember,
};

const sentences: Readonly<Record<Exclude<MemberOutcome['kind'], 'last-animator' | 'not-a-member'>, string>> =
  {
    added: 'is now in the group as',
    changed: 'is now',
    already: 'already is',
    removed: 'is no longer in the group',
  };

async function changeMember(call: Call): Promise<Answer> {
  const [slug, address] = [call.argument(0), call.argument(1)];
  if (call.flag('animator') && call.flag('remove')) return misused('Choose --animator or --remove.');
  const group = await call.ask(GroupsService).findBySlug(slug);
  if (group === null) return refused(`There is no group ${slug}.`);
  const known = await call.ask(DirectoryService).findByAddress(address);
  if (known === null) return refused(`Nobody has the address ${address}: add them first (person add).`);
  const { kind } = await change(call, group.id, known.person.id);
  const { name } = known.person;
  if (kind === 'not-a-member') return refused(`${name} is no member of ${slug}.`);
  if (kind === 'last-animator')
    return refused(`${name} is the last animator of ${slug}: name another one first.`);
  const role = kind === 'removed' ? '' : call.flag('animator') ? ' animator' : ' member';
  return done(`${name} ${sentences[kind]}${role}.`, { slug, personId: known.person.id, outcome: kind });
}

function change(call: Call, groupId: string, personId: string): Promise<MemberOutcome> {
  const members = call.ask(MembersService);
  if (call.flag('remove')) return members.remove(groupId, personId, operator, call.now);
  return members.put(groupId, personId, call.flag('animator') ? 'animator' : 'member', operator, call.now);
}
