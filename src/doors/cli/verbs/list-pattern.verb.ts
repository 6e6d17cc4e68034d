import { AdmissionService } from '../../../community/lists/admission.service.js';
import type { List } from '../../../community/lists/list.entity.js';
import { operator } from '../../../foundation/journal/actor.js';
import { isUuid } from '../../../foundation/uuid.js';
import type { Call } from '../call.js';
import { CommunityRooms } from '../community.rooms.js';
import { findList } from '../find-list.js';
import { type Answer, done, misused, refused, type Verb } from '../verb.js';

export const verb: Verb = {
  name: 'list pattern',
  usage: 'ADDRESS add FIELD GLOB | ADDRESS remove ID',
  purpose: 'holds posts with a header field like GLOB (* and ?), or holds them for that no more',
  options: {},
  least: 3,
  most: 4,
  rooms: CommunityRooms,
  run: changePatterns,
};

async function changePatterns(call: Call): Promise<Answer> {
  const [action, glob] = [call.argument(1), call.argument(3)];
  const isAdding = action === 'add' && glob !== '';
  if (!isAdding && !(action === 'remove' && glob === ''))
    return misused('Write add FIELD GLOB, or remove ID.');
  const list = await findList(call, call.argument(0));
  if (typeof list === 'string') return refused(list);
  return isAdding ? add(call, list, { field: call.argument(2), glob }) : remove(call, list, call.argument(2));
}

async function add(call: Call, list: List, pattern: { field: string; glob: string }): Promise<Answer> {
  const outcome = await call.ask(AdmissionService).addPattern(list.id, pattern, operator, call.now);
  if (outcome.kind === 'bad-field') return refused(`"${pattern.field}" is no name of a header field.`);
  if (outcome.kind === 'added') return done(`Added the pattern ${outcome.id}.`, { patternId: outcome.id });
  return refused('A pattern is one line of at most 200 characters.');
}

async function remove(call: Call, list: List, id: string): Promise<Answer> {
  const outcome = isUuid(id)
    ? await call.ask(AdmissionService).removePattern(list.id, id, operator, call.now)
    : { kind: 'unknown-pattern' };
  if (outcome.kind === 'unknown-pattern') return refused(`The list ${list.name} has no pattern ${id}.`);
  return done(`Removed the pattern ${id}.`, { patternId: id });
}
