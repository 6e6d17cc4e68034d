import type { MessageFacts } from '../posting-context.js';
import { discard, pass, type Rule } from '../rule.js';
import { headerValues } from './header-values.js';
import { unaccented } from './words.js';

/**
 * Discards mail that a machine wrote: replies to it would go to nobody, and replies by it would go to all.
 * A discard loses a person's words if we are wrong, so each sign must be one that people's mail never bears.
 * `Precedence: list` or `bulk` is not one: mail cross-posted from another list has it. Neither is
 * `X-Auto-Response-Suppress`: Exchange writes it on ordinary mail.
 */
export const automatic: Rule = ({ message }) => {
  const sign = signs.find(candidate => candidate.isOn(message));
  return sign ? discard('automatic', { sign: sign.name }) : pass;
};

const signs: readonly { readonly name: string; readonly isOn: (message: MessageFacts) => boolean }[] = [
  { name: 'Auto-Submitted', isOn: message => headerValues(message, 'auto-submitted').some(saysAutomatic) },
  { name: 'X-Autoreply', isOn: message => vacationFields.some(name => isClaimed(message, name)) },
  { name: 'Precedence', isOn: message => precedenceOf(message).includes('auto_reply') },
  { name: 'Subject', isOn: message => isSentInBulk(message) && hasVacationSubject(message) },
  { name: 'Content-Type', isOn: message => headerValues(message, 'content-type').some(isReport) },
];

/** What vacation programs wrote before RFC 3834 gave them a field. */
const vacationFields = ['x-autoreply', 'x-autorespond', 'x-autoreply-from', 'x-mail-autoreply'];

/** Without accents. A person may write such a subject too, so it counts only on bulk or junk mail. */
const vacationSubjects = [
  'auto:',
  'auto-reply',
  'autoreply',
  'auto response',
  'auto-response',
  'automatic reply',
  'out of office',
  'out of the office',
  '[auto-reply]',
  'reponse automatique',
  "message d'absence",
  'absence du bureau',
];

/** RFC 3834 §5: any keyword but `no`, perhaps after a comment, perhaps followed by parameters. */
function saysAutomatic(value: string): boolean {
  const afterComment = value.startsWith('(') ? value.slice(value.indexOf(')') + 1).trim() : value;
  const [keyword = ''] = afterComment.toLowerCase().split(/[\s;(]/);
  return keyword !== '' && keyword !== 'no';
}

function isClaimed(message: MessageFacts, name: string): boolean {
  return headerValues(message, name).some(value => value.toLowerCase() !== 'no');
}

function precedenceOf(message: MessageFacts): string[] {
  return headerValues(message, 'precedence').map(value => value.toLowerCase());
}

function isSentInBulk(message: MessageFacts): boolean {
  return precedenceOf(message).some(value => value === 'bulk' || value === 'junk');
}

function hasVacationSubject(message: MessageFacts): boolean {
  const subject = unaccented(message.subject).trim();
  return vacationSubjects.some(start => subject.startsWith(start));
}

/** RFC 3464 §2 and RFC 8098 §3: failures and receipts, which some programs send with a full return path. */
function isReport(value: string): boolean {
  const type = value.toLowerCase();
  return type.startsWith('multipart/report') && /delivery-status|disposition-notification/.test(type);
}
