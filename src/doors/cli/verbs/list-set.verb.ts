import { reasonText } from '../../../channels/posting/reason-text.js';
import { operator } from '../../../foundation/journal/actor.js';
import { Greetings } from '../../../intake/steering/greetings.service.js';
import type { Call } from '../call.js';
import { findList } from '../find-list.js';
import { faultText } from '../setting-faults.js';
import { readSettingWords } from '../setting-words.js';
import { SteeringRooms } from '../steering.rooms.js';
import { type Answer, done, misused, refused, type Verb } from '../verb.js';

export const verb: Verb = {
  name: 'list set',
  usage: 'ADDRESS KEY=VALUE…',
  purpose:
    'changes settings: policy description maxBytes tag footer replyTo identity roster closed, and more',
  options: {},
  least: 2,
  most: 30,
  rooms: SteeringRooms,
  run: setList,
};

async function setList(call: Call): Promise<Answer> {
  const texts = readSettingWords(call.argumentsFrom(1));
  if (typeof texts === 'string') return misused(`"${texts}" is no setting: write KEY=VALUE.`);
  const list = await findList(call, call.argument(0));
  if (typeof list === 'string') return refused(list);
  const outcome = await call.ask(Greetings).setList(list, texts, operator, call.now);
  if (outcome.kind === 'refused') return refused(outcome.faults.map(faultText).join('\n'));
  if (outcome.kind === 'steered')
    return refused(
      `This welcome text is an announcement's: ${reasonText('en', outcome.reason)} Nothing was changed.`,
    );
  if (outcome.kind !== 'changed') return refused(`The list ${list.name} is gone.`);
  const changed = outcome.keys.join(', ');
  return done(changed === '' ? 'Nothing to change.' : `Changed: ${changed}.`, { changed: outcome.keys });
}
