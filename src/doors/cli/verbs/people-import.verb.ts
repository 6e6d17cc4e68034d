import { LifetimeAddresses } from '../../../channels/forwarding/lifetime-addresses.service.js';
import { PeopleImportService } from '../../../community/directory/people-import.service.js';
import type { RefusedPersonRow } from '../../../community/directory/person-row.js';
import { BearersService } from '../../../community/lists/bearers.service.js';
import { operator } from '../../../foundation/journal/actor.js';
import type { Call } from '../call.js';
import { CommunityRooms } from '../community.rooms.js';
import { csvRows } from '../csv-rows.js';
import { type Answer, done, type Verb } from '../verb.js';

export const verb: Verb = {
  name: 'people import',
  usage: 'FILE.csv',
  purpose: 'adds the people of a file to the directory: address,first,last,promotion,language',
  options: {},
  least: 1,
  most: 1,
  rooms: CommunityRooms,
  run: importPeople,
};

const columns = ['address', 'first', 'last', 'promotion', 'language'] as const;

const verdicts: Readonly<Record<RefusedPersonRow['code'], string>> = {
  'invalid-address': 'no mail address',
  duplicate: 'the same address as on an earlier line',
  suppressed: 'its owner deleted their account and is not to be added again',
  'missing-name': 'no name',
  'invalid-promotion': 'no promotion (a year, or nothing for a non-X)',
  'invalid-language': 'no language we speak (fr or en)',
};

async function importPeople(call: Call): Promise<Answer> {
  const rows = csvRows(call.argument(0), columns);
  const { added, known, refused } = await call
    .ask(PeopleImportService)
    .importPeople(rows, operator, call.now);
  await call.ask(BearersService).adoptAddresses(operator, call.now);
  await call.ask(LifetimeAddresses).giveMissing(operator, call.now);
  return done(
    [
      ...refused.map(({ line, code, value }) => `line ${line}: refused, ${verdicts[code]}: ${value}`),
      `${added} added, ${known} known already, ${refused.length} refused.`,
    ],
    { added, known, refused },
  );
}
