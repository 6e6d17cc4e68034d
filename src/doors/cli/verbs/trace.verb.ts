import {
  type TracedCommand,
  type TracedForward,
  type TracedPost,
  TraceService,
} from '../../../intake/reception/trace.service.js';
import { reasonText } from '../../../channels/posting/reason-text.js';
import type { Call } from '../call.js';
import { MailRooms } from '../mail.rooms.js';
import { type Answer, done, refused, type Verb } from '../verb.js';

export const verb: Verb = {
  name: 'trace',
  usage: 'MESSAGE_ID|ADDRESS',
  purpose: 'tells where a message is, or all that an address posted and ordered',
  options: {},
  least: 1,
  most: 1,
  rooms: MailRooms,
  run: trace,
};

async function trace(call: Call): Promise<Answer> {
  const posts = await call.ask(TraceService).find(call.argument(0));
  const commands = await call.ask(TraceService).commands(call.argument(0));
  const forwards = await call.ask(TraceService).forwards(call.argument(0));
  if (posts.length + commands.length + forwards.length === 0 && !call.flag('json'))
    return refused(`No message of or by ${call.argument(0)} ever came here.`);
  const shown = posts.map(({ list, messageId, outcome, reasons, counts }) => ({
    list,
    messageId,
    outcome,
    reasons,
    counts,
  }));
  const obeyed = commands.map(({ list, road, messageId, identity, results, receivedAt }) => ({
    list,
    road,
    messageId,
    identity,
    results,
    receivedAt,
  }));
  const lines = [
    ...posts.flatMap(linesOf),
    ...commands.flatMap(commandLines),
    ...forwards.flatMap(forwardLines),
  ];
  return done(lines, { posts: shown, commands: obeyed, forwards: forwards.map(forwardShown) });
}

function forwardShown({ to, messageId, state, isSpam, returns, receivedAt, counts }: TracedForward) {
  return { to, messageId, state, isSpam, returns, receivedAt, counts };
}

function forwardLines(forward: TracedForward): string[] {
  // What one person writes to another is theirs: not even its subject is shown.
  const { to, messageId, state, isSpam, returns, receivedAt } = forward;
  return [
    `<${messageId}> to ${to}, received ${receivedAt.toISOString()}: ${state}${isSpam ? ', marked as spam' : ''}`,
    ...copyLines(forward),
    ...(returns > 0 ? [`    bounces that went back to its sender: ${returns}`] : []),
  ];
}

function copyLines({ counts }: Pick<TracedPost, 'counts'>): string[] {
  const copies = Object.entries(counts).filter(([, count]) => count > 0);
  return copies.length > 0
    ? [`    copies: ${copies.map(([state, count]) => `${count} ${state}`).join(', ')}`]
    : [];
}

function commandLines({
  list,
  road,
  messageId,
  subject,
  identity,
  results,
  receivedAt,
}: TracedCommand): string[] {
  const [name = '', domain = ''] = list.split('@');
  const outcomes = results.map(({ order, outcome }) => `    - ${order}: ${outcome}`);
  return [
    `<${messageId}> to ${name}-${road}@${domain}, received ${receivedAt.toISOString()}, author ${identity}`,
    `    ${subject}`,
    ...(outcomes.length > 0
      ? outcomes
      : ['    - not obeyed: written by a program, or in the name of somebody else']),
  ];
}

function linesOf({ list, messageId, subject, outcome, reasons, receivedAt, counts }: TracedPost): string[] {
  return [
    `<${messageId}> to ${list}, received ${receivedAt.toISOString()}: ${outcome}`,
    `    ${subject}`,
    ...reasons.map(reason => `    - ${reasonText('en', reason)}`),
    ...copyLines({ counts }),
  ];
}
