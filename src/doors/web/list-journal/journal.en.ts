import { counted } from '../../../foundation/i18n/format.js';
import type { JournalWords } from './journal.fr.js';

type Values = Readonly<Record<string, unknown>>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const count = (value: unknown): number => (typeof value === 'number' ? value : 0);
const treatments: Readonly<Record<string, string>> = {
  banned: 'always refused',
  accepted: 'always accepted',
};

function rights(values: Values): string {
  if (values.mayDecide === undefined) return '';
  const decides = values.mayDecide === true ? 'decides' : 'does not decide';
  return `: ${decides}, ${values.isTold === true ? 'is told' : 'is not told'}`;
}

export const en: JournalWords = {
  title: list => `Journal of ${list}`,
  lead: 'Who changed what, from what to what, and when. Nothing is ever wiped from it.',
  empty: 'Nothing to show here.',
  kind: 'What',
  kinds: {
    all: 'Everything',
    settings: 'Settings',
    people: 'People in charge',
    senders: 'Senders and patterns',
    life: 'Opening, name and end',
    archive: 'Archive',
    subscribers: 'Additions in numbers',
  },
  by: 'Who',
  anybody: 'Everybody',
  nobody: 'The site and its operators',
  filter: 'Filter',
  csv: 'Download as CSV',
  actors: { operator: 'An operator, by command', system: 'The site', person: 'Somebody who is gone' },
  before: 'Before',
  after: 'After',
  set: name => `“${name}”:`,
  fromTo: (from, to) => `from “${from}” to “${to}”`,
  prose: name => `“${name}” written anew`,
  other: action => `Another change (${action})`,
  somebody: 'somebody',
  columns: ['date', 'who', 'what', 'code', 'from', 'to'],
  actions: {
    'list.created': values => `Opened the list, under the name ${text(values.name)}.`,
    'list.renamed': values => `Renamed the list: from ${text(values.from)} to ${text(values.to)}.`,
    'list.alias-dropped': values => `Gave up the old address ${text(values.name)}.`,
    'list.deleted': values =>
      `Deleted the list; its archive ${values.archive === 'kept' ? 'stays' : 'is gone'}. ${counted('en', count(values.subscribers), 'subscription has ended', 'subscriptions have ended')}.`,
    'list.sender-treated': values =>
      values.treatment === null
        ? `Made an address of ${text(values.domain) || 'somewhere'} ordinary again.`
        : `Set an address of ${text(values.domain) || 'somewhere'}: ${treatments[text(values.treatment)] ?? ''}.`,
    'list.pattern-added': values =>
      `Watches the header ${text(values.field)}${values.glob ? `: ${text(values.glob)}` : ''}.`,
    'list.pattern-removed': values =>
      `No longer watches the header ${text(values.field)}${values.glob ? `: ${text(values.glob)}` : ''}.`,
    'list.ruled': () => 'Changed the rule that says who is on the list.',
    'list.rule-set': () => 'Changed the rule that says who is on the list.',
    'moderator.added': (values, who) => `Made ${who} a moderator${rights(values)}.`,
    'moderator.changed': (values, who) => `Changed the rights of ${who}${rights(values)}.`,
    'moderator.removed': (_, who) => `Took ${who} off the moderators.`,
    'owner.added': (_, who) => `Made ${who} an owner.`,
    'owner.removed': (_, who) => `Took ${who} off the owners.`,
    'archive.hidden': values =>
      `Hid ${counted('en', count(values.messages), 'message', 'messages')} of the archive.`,
    'archive.shown': values =>
      `Put ${counted('en', count(values.messages), 'message', 'messages')} back into the archive.`,
    'archive.deleted': values =>
      `Deleted ${counted('en', count(values.messages), 'message', 'messages')} of the archive for good.`,
    'archive.imported': values =>
      `Imported ${counted('en', count(values.kept), 'old message', 'old messages')} into the archive (${count(values.known)} known already, ${count(values.refused)} passed over).`,
    'archive.downloaded': values =>
      `Downloaded ${counted('en', count(values.messages), 'message', 'messages')} of the archive (mbox).`,
    'subscribers.imported': values =>
      `Imported ${counted('en', count(values.added), 'subscriber', 'subscribers')} (${counted('en', count(values.known), 'was so already', 'were so already')}, ${counted('en', count(values.refused), 'line refused', 'lines refused')}).`,
    'addition.proposed': values =>
      `Proposed ${counted('en', count(values.count), 'addition', 'additions')}${values.isReviewed === true ? ', to be agreed to by the site' : ''}.`,
    'addition.approved': () => 'Approved additions.',
    'addition.refused': () => 'Refused additions.',
    'invitations.sent': values => `Invited ${counted('en', count(values.count), 'person', 'people')}.`,
  },
};
