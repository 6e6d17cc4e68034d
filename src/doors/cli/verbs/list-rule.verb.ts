import { GroupsService } from '../../../community/groups/groups.service.js';
import { AudiencesService } from '../../../community/audiences/audiences.service.js';
import type { Rule } from '../../../community/audiences/rule.js';
import { RuleNamesService } from '../../../community/audiences/rule-names.service.js';
import { readRule } from '../../../community/audiences/rule-reader.js';
import { readRuleText, ruleText, type RuleTextFault } from '../../../community/audiences/rule-text.js';
import { ruleSentence } from '../../../community/audiences/rule-words.js';
import type { WrittenRule } from '../../../community/audiences/written-rule.js';
import { type RuleFault, RulesService } from '../../../community/audiences/rules.service.js';
import type { List } from '../../../community/lists/list.entity.js';
import { operator } from '../../../foundation/journal/actor.js';
import type { Call } from '../call.js';
import { CommunityRooms } from '../community.rooms.js';
import { findList } from '../find-list.js';
import { type Answer, done, misused, refused, type Verb } from '../verb.js';

export const verb: Verb = {
  name: 'list rule',
  usage: 'ADDRESS ["promotions 1998-2002; members of SLUG; minus list NAME" | --freeze]',
  purpose: 'shows or sets who is on a list by rule; --freeze takes the rule away and keeps today’s people',
  options: { freeze: { type: 'boolean' } },
  least: 1,
  most: 2,
  rooms: CommunityRooms,
  run: ruleOfList,
};

async function ruleOfList(call: Call): Promise<Answer> {
  const list = await findList(call, call.argument(0));
  if (typeof list === 'string') return refused(list);
  if (call.flag('freeze')) {
    await call.ask(RulesService).freeze(list.id, operator, call.now);
    return done(`The list ${list.name} is made by hand now, with the same people.`, { rule: null });
  }
  const text = call.argument(1);
  return text === '' ? show(call, list) : set(call, list, text);
}

async function show(call: Call, list: List): Promise<Answer> {
  const rule = readRule(list.rule);
  const recipients = await call.ask(AudiencesService).countRecipients(list, call.now);
  if (rule === null) {
    const sentence = list.rule === null ? 'It has no rule.' : 'Its rule cannot be read by this version.';
    return done(`${sentence} ${recipients} receive its posts.`, { rule: null, recipients });
  }
  const names = await call.ask(RuleNamesService).of([rule]);
  const written = await call.ask(RuleNamesService).write(rule);
  const group = list.groupId === null ? null : await call.ask(GroupsService).findById(list.groupId);
  const sentence = ruleSentence('en', { rule, names, ownGroup: group?.name ?? null });
  const text = written && ruleText(written);
  return done([sentence, ...(text === null ? [] : [`rule: ${text}`]), `recipients: ${recipients}`], {
    rule: text,
    recipients,
  });
}

async function set(call: Call, list: List, text: string): Promise<Answer> {
  const written = readRuleText(text);
  if ('code' in written) return misused(textFaults[written.code](written.part));
  const rule = await resolved(call, written);
  if (typeof rule === 'string') return refused(rule);
  const outcome = await call.ask(RulesService).set(list.id, rule, operator, call.now);
  if ('list' in outcome) return show(call, outcome.list);
  return refused(outcome.kind === 'gone' ? `The list ${list.name} is gone.` : faultText(outcome));
}

async function resolved(call: Call, written: WrittenRule): Promise<Rule | string> {
  const read = await call.ask(RuleNamesService).read(written);
  if (read.kind === 'rule') return read.rule;
  if (read.kind === 'nothing') return 'The rule names nobody.';
  const term = written[read.sign][read.place];
  return `There is no ${term?.kind === 'list' ? `list ${term.list}` : 'such group'}.`;
}

const textFaults: Readonly<Record<RuleTextFault['code'], (part: string) => string>> = {
  'unknown-term': part =>
    `"${part}" is no term: write members [of SLUG], animators [of SLUG], promotions 1998-2002, list NAME, or minus and one of these.`,
  'years-backwards': part => `"${part}": the first promotion comes after the last.`,
  'nothing-to-begin-with': () => 'Say who is on the list before saying who is not.',
};

function faultText(fault: RuleFault): string {
  switch (fault.kind) {
    case 'needs-signatures':
      return `It would cover ${fault.covered} of the ${fault.directory} people of the directory: over a quarter needs two signatures of the board.`;
    case 'cycle':
      return 'Lists would ask each other in a circle.';
    case 'no-group':
      return 'The list belongs to no group: name one.';
    case 'too-deep':
      return 'Too many lists ask one another.';
    case 'too-large':
      return 'With the lists it asks, the rule has too many terms.';
    case 'unreadable':
      return 'The rule of a list it asks cannot be read.';
    default:
      return 'It names a group or a list that is gone.';
  }
}
