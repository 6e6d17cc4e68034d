import { GroupsService } from '../../../community/groups/groups.service.js';
import type { List } from '../../../community/lists/list.entity.js';
import { ListsService } from '../../../community/lists/lists.service.js';
import { Config, siteAddress } from '../../../foundation/config/config.js';
import { operator } from '../../../foundation/journal/actor.js';
import { appointModerators, firstBadAddress } from '../appoint-moderators.js';
import type { Call } from '../call.js';
import { CommunityRooms } from '../community.rooms.js';
import { listNameIn } from '../list-address.js';
import { nameFaults } from '../name-faults.js';
import { faultText } from '../setting-faults.js';
import { type Answer, done, refused, type Verb } from '../verb.js';

export const verb: Verb = {
  name: 'list create',
  usage: 'ADDRESS [--group G] [--policy NAME] [--moderator ADDRESS]… [--description TEXT]',
  purpose: 'opens a list, of a group or of the platform',
  options: {
    group: { type: 'string' },
    policy: { type: 'string' },
    moderator: { type: 'string', multiple: true },
    description: { type: 'string' },
  },
  least: 1,
  most: 1,
  rooms: CommunityRooms,
  run: createList,
};

/** All that can be wrong is looked at before anything is written. */
async function createList(call: Call): Promise<Answer> {
  const name = listNameIn(call.argument(0), call.ask(Config).mailDomain);
  if (name === null) return refused(`A list's address is NAME@${call.ask(Config).mailDomain}.`);
  const bad = firstBadAddress(call.options('moderator'));
  if (bad !== null) return refused(`"${bad}" is no mail address.`);
  const slug = call.option('group');
  const group = slug === undefined ? null : await call.ask(GroupsService).findBySlug(slug);
  if (slug !== undefined && group === null) return refused(`There is no group ${slug}.`);
  const outcome = await call
    .ask(ListsService)
    .create({ name, groupId: group?.id ?? null, settings: settingsIn(call) }, operator, call.now);
  if (outcome.kind === 'refused') return refused(outcome.faults.map(faultText).join('\n'));
  return outcome.kind === 'created'
    ? furnish(call, outcome.list)
    : refused(`"${name}" ${nameFaults[outcome.kind]}.`);
}

async function furnish(call: Call, list: List): Promise<Answer> {
  const address = siteAddress(call.ask(Config), list.name);
  const moderators = await appointModerators(call, list.id, call.options('moderator'));
  return done([`Created ${address}.`, ...moderators], { listId: list.id, address });
}

function settingsIn(call: Call): Record<string, string> {
  const settings = ['policy', 'description'].map(key => [key, call.option(key)]);
  return Object.fromEntries(settings.filter(([, value]) => value !== undefined));
}
