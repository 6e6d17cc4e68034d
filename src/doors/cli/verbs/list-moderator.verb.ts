import { DirectoryService } from '../../../community/directory/directory.service.js';
import { ModeratorsService } from '../../../community/lists/moderators.service.js';
import { operator } from '../../../foundation/journal/actor.js';
import type { Call } from '../call.js';
import { CommunityRooms } from '../community.rooms.js';
import { findList } from '../find-list.js';
import { type Answer, done, misused, refused, type Verb } from '../verb.js';

export const verb: Verb = {
  name: 'list moderator',
  usage: 'ADDRESS PERSON sees|decides|told|decides,told|none',
  purpose: 'says what somebody may do with the posts that wait: see them, decide on them, be told of them',
  options: {},
  least: 3,
  most: 3,
  rooms: CommunityRooms,
  run: setModerator,
};

const rightsOf: ReadonlyMap<string, { mayDecide: boolean; isTold: boolean } | null> = new Map([
  ['sees', { mayDecide: false, isTold: false }],
  ['decides', { mayDecide: true, isTold: false }],
  ['told', { mayDecide: false, isTold: true }],
  ['decides,told', { mayDecide: true, isTold: true }],
  ['none', null],
]);

async function setModerator(call: Call): Promise<Answer> {
  const [address, word] = [call.argument(1), call.argument(2)];
  const rights = rightsOf.get(word);
  if (rights === undefined) return misused(`"${word}" is none of ${[...rightsOf.keys()].join(', ')}.`);
  const list = await findList(call, call.argument(0));
  if (typeof list === 'string') return refused(list);
  const found = await call.ask(DirectoryService).findByAddress(address);
  if (found === null) return refused(`Nobody has the address ${address}.`);
  const { id, name } = found.person;
  const moderators = call.ask(ModeratorsService);
  if (rights === null) {
    const outcome = await moderators.remove(list.id, id, operator, call.now);
    return done(`${name} does not moderate ${list.name}.${leftOver(outcome)}`, { rights: null });
  }
  await moderators.add(list.id, id, operator, call.now, rights);
  const outcome = await moderators.setRights(list.id, id, rights, operator, call.now);
  return done(`${name} on ${list.name}: ${word}.${leftOver(outcome)}`, { rights });
}

function leftOver(outcome: Awaited<ReturnType<ModeratorsService['remove']>>): string {
  const isEmpty = outcome.kind !== 'not-a-moderator' && outcome.leavesNobody;
  return isEmpty ? " Nobody named decides any more: the group's animators do, or the operators." : '';
}
