import { LifetimeAddresses } from '../../../channels/forwarding/lifetime-addresses.service.js';
import { RoleService } from '../../../community/accounts/role.service.js';
import { ListsOfPersonService } from '../../../community/audiences/lists-of-person.service.js';
import { DirectoryService } from '../../../community/directory/directory.service.js';
import { GroupsService } from '../../../community/groups/groups.service.js';
import { StandingService } from '../../../community/standing/standing.service.js';
import type { Call } from '../call.js';
import { CommunityRooms } from '../community.rooms.js';
import { type Answer, done, refused, type Verb } from '../verb.js';

export const verb: Verb = {
  name: 'person show',
  usage: 'ADDRESS',
  purpose: 'shows a person: addresses, roles, groups, lists, measures in force',
  options: {},
  least: 1,
  most: 1,
  rooms: CommunityRooms,
  run: showPerson,
};

async function showPerson(call: Call): Promise<Answer> {
  const known = await call.ask(DirectoryService).findByAddress(call.argument(0));
  if (known === null) return refused(`Nobody has the address ${call.argument(0)}.`);
  const { person } = known;
  const [addresses, lifetime, roles, groups, subscriptions, measures] = await Promise.all([
    call.ask(DirectoryService).addressesOf(person.id),
    call.ask(LifetimeAddresses).receiving(person.id),
    call.ask(RoleService).rolesOf(person.id),
    call.ask(GroupsService).groupsOf(person.id),
    call.ask(ListsOfPersonService).of(person.id),
    call.ask(StandingService).inForce(person.id, call.now),
  ]);
  const shown = {
    personId: person.id,
    name: person.name,
    promotion: person.promotion,
    language: person.language,
    deceasedOn: person.deceasedOn,
    addresses: addresses.map(({ address }) => address),
    lifetime,
    roles,
    groups: groups.map(({ slug }) => slug),
    lists: subscriptions.map(({ list }) => list.name),
    measures: measures.map(({ kind, reason, until }) => ({ kind, reason, until })),
  };
  return done(
    [
      `${person.name} (${person.promotion === null ? 'not an X' : `X ${person.promotion}`}, ${person.language})`,
      `addresses: ${shown.addresses.join(', ')}`,
      `lifetime addresses: ${lifetime.join(', ') || 'none'}`,
      `roles: ${roles.join(', ') || 'none'}`,
      `groups: ${shown.groups.join(', ') || 'none'}`,
      `lists: ${shown.lists.join(', ') || 'none'}`,
      ...measures.map(
        ({ kind, reason, until }) => `measure: ${kind} until ${until.toISOString()} (${reason})`,
      ),
    ],
    shown,
  );
}
