import { AdmissionService, type SenderTreatment } from '../../../community/lists/admission.service.js';
import { operator } from '../../../foundation/journal/actor.js';
import type { Call } from '../call.js';
import { CommunityRooms } from '../community.rooms.js';
import { findList } from '../find-list.js';
import { type Answer, done, misused, refused, type Verb } from '../verb.js';

export const verb: Verb = {
  name: 'list sender',
  usage: 'ADDRESS SENDER banned|accepted|none',
  purpose: 'refuses the posts of an address on a list, always accepts them, or neither any more',
  options: {},
  least: 3,
  most: 3,
  rooms: CommunityRooms,
  run: treatSender,
};

const treatments: ReadonlyMap<string, SenderTreatment | null> = new Map([
  ['banned', 'banned'],
  ['accepted', 'accepted'],
  ['none', null],
]);

async function treatSender(call: Call): Promise<Answer> {
  const [sender, word] = [call.argument(1), call.argument(2)];
  const treatment = treatments.get(word);
  if (treatment === undefined) return misused(`"${word}" is none of banned, accepted, none.`);
  const list = await findList(call, call.argument(0));
  if (typeof list === 'string') return refused(list);
  const outcome = await call.ask(AdmissionService).treat(list.id, sender, treatment, operator, call.now);
  if (outcome.kind === 'bad-address') return refused(`"${sender}" is no mail address.`);
  return done(sentenceOf(sender, treatment), { sender, treatment });
}

function sentenceOf(sender: string, treatment: SenderTreatment | null): string {
  if (treatment === null) return `Posts from ${sender} are like any others.`;
  return `Posts from ${sender} are always ${treatment === 'banned' ? 'refused' : 'accepted'}.`;
}
