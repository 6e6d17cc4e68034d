import { ListNames } from '../../../community/lists/list-names.service.js';
import { Config, siteAddress } from '../../../foundation/config/config.js';
import { operator } from '../../../foundation/journal/actor.js';
import type { Call } from '../call.js';
import { CommunityRooms } from '../community.rooms.js';
import { findList } from '../find-list.js';
import { listNameIn } from '../list-address.js';
import { nameFaults } from '../name-faults.js';
import { type Answer, done, refused, type Verb } from '../verb.js';

export const verb: Verb = {
  name: 'list rename',
  usage: 'ADDRESS NEW_ADDRESS',
  purpose: 'gives a list another name; the old one stays an address of it',
  options: {},
  least: 2,
  most: 2,
  rooms: CommunityRooms,
  run: renameList,
};

async function renameList(call: Call): Promise<Answer> {
  const config = call.ask(Config);
  const name = listNameIn(call.argument(1), config.mailDomain);
  if (name === null) return refused(`A list's address is NAME@${config.mailDomain}.`);
  const list = await findList(call, call.argument(0));
  if (typeof list === 'string') return refused(list);
  const outcome = await call.ask(ListNames).rename(list.id, name, operator, call.now);
  if (outcome.kind === 'unknown-list') return refused(`The list ${list.name} is gone.`);
  if (outcome.kind === 'unchanged') return done('It is called so already.', { address: null });
  if (outcome.kind !== 'renamed') return refused(`"${name}" ${nameFaults[outcome.kind]}.`);
  const [from, to] = [siteAddress(config, list.name), siteAddress(config, name)];
  return done(`${from} is ${to} now; mail to the old address still arrives.`, {
    address: to,
    formerly: from,
  });
}
