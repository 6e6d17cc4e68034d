import { SignInService } from '../../../community/accounts/sign-in.service.js';
import { DirectoryService } from '../../../community/directory/directory.service.js';
import { Config } from '../../../foundation/config/config.js';
import type { Call } from '../call.js';
import { CommunityRooms } from '../community.rooms.js';
import { type Answer, done, refused, type Verb } from '../verb.js';

export const verb: Verb = {
  name: 'sign-in-link',
  usage: 'ADDRESS',
  purpose: 'prints a link that signs a person in, once, within a quarter of an hour',
  options: {},
  least: 1,
  most: 1,
  rooms: CommunityRooms,
  run: makeLink,
};

async function makeLink(call: Call): Promise<Answer> {
  const known = await call.ask(DirectoryService).findByAddress(call.argument(0));
  if (known === null) return refused(`Nobody has the address ${call.argument(0)}.`);
  const token = await call.ask(SignInService).createLink(known.person.id, null, call.now);
  const link = `${call.ask(Config).publicUrl}/sign-in/${token}`;
  return done(link, { link });
}
