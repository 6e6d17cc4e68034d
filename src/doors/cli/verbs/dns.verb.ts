import { Config } from '../../../foundation/config/config.js';
import { DkimKeys } from '../../../postoffice/delivery/dkim-keys.js';
import type { Call } from '../call.js';
import { dnsRecords, recordLine } from '../dns-records.js';
import { NoticeRooms } from '../notice.rooms.js';
import { type Answer, done, type Verb } from '../verb.js';

export const verb: Verb = {
  name: 'dns',
  usage: '',
  purpose: 'prints the DNS records to publish for the domains of lists and of lifetime addresses',
  options: {},
  least: 0,
  most: 0,
  rooms: NoticeRooms,
  run: showRecords,
};

function showRecords(call: Call): Promise<Answer> {
  const { mailDomain, memberDomain, authservId, relayUrl } = call.ask(Config);
  const dkim = call.ask(DkimKeys).record();
  const records = dnsRecords({ mailDomain, memberDomain, mailHost: authservId, relayUrl, dkim });
  const notes = [
    '; MX and SPF name the hosts that receive and send for you: put yours if they differ.',
    ...(dkim === null ? ['; No DKIM record: DKIM_KEY=none, mail leaves unsigned.'] : []),
  ];
  return Promise.resolve(done([...records.map(recordLine), ...notes], { records }));
}
