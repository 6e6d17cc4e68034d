import { DirectoryService } from '../../../community/directory/directory.service.js';
import { GroupsService } from '../../../community/groups/groups.service.js';
import { MembersService } from '../../../community/groups/members.service.js';
import { ListsService } from '../../../community/lists/lists.service.js';
import type { Call } from '../call.js';
import { CommunityRooms } from '../community.rooms.js';
import { type Answer, done, refused, type Verb } from '../verb.js';

export const verb: Verb = {
  name: 'group show',
  usage: 'SLUG',
  purpose: 'shows a group: kind, animators, number of members, lists',
  options: {},
  least: 1,
  most: 1,
  rooms: CommunityRooms,
  run: showGroup,
};

async function showGroup(call: Call): Promise<Answer> {
  const group = await call.ask(GroupsService).findBySlug(call.argument(0));
  if (group === null) return refused(`There is no group ${call.argument(0)}.`);
  const [animatorIds, members, lists] = await Promise.all([
    call.ask(MembersService).animatorsOf(group.id),
    call.ask(MembersService).memberCount(group.id),
    call.ask(ListsService).ofGroup(group.id),
  ]);
  const animators = await call.ask(DirectoryService).contactsOf(animatorIds);
  const { slug, name, kind, visibility, description, isAxApproved } = group;
  const listNames = lists.map(list => list.name);
  return done(
    [
      `${name} (${slug}): ${kind}, ${visibility}${isAxApproved ? ', approved by the AX' : ''}`,
      description,
      `animators: ${animators.map(contact => `${contact.name} <${contact.address}>`).join(', ') || 'none'}`,
      `members: ${members}`,
      `lists: ${listNames.join(', ') || 'none'}`,
    ].filter(line => line !== ''),
    {
      slug,
      name,
      kind,
      visibility,
      description,
      isAxApproved,
      members,
      animators: animators.map(({ address }) => address),
      lists: listNames,
    },
  );
}
