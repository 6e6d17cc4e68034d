import type { HeldItem } from '../../../channels/moderation/held-items.service.js';
import { operator } from '../../../foundation/journal/actor.js';
import { HeldDecisions } from '../../../intake/reception/held-decisions.service.js';
import type { Call } from '../call.js';
import { MailRooms } from '../mail.rooms.js';
import { type Answer, done, misused, refused, type Verb } from '../verb.js';

export const verb: Verb = {
  name: 'decide',
  usage: 'HELD_ID approve|reject|discard [--reason TEXT]',
  purpose: 'decides on a post that waits; to reject, say why to its author',
  options: { reason: { type: 'string' } },
  least: 2,
  most: 2,
  rooms: MailRooms,
  run: decide,
};

const actions = ['approve', 'reject', 'discard'] as const;
const past = { approve: 'approved', reject: 'rejected', discard: 'discarded' } as const;

const faults = {
  'reason-required': 'A rejection has a reason, which its author will read: --reason "…".',
  'not-allowed': 'That is not for the operator to decide.',
  useless: 'This list lets nobody through on trust.',
  unknown: 'Nothing is held under that id.',
} as const;

async function decide(call: Call): Promise<Answer> {
  const heldId = call.argument(0);
  const action = actions.find(name => name === call.argument(1));
  if (action === undefined) return misused(`Decide to ${actions.join(', ')}; not "${call.argument(1)}".`);
  const decision = {
    heldId,
    action,
    reason: call.option('reason') ?? '',
    actor: operator,
    via: 'command',
  } as const;
  const outcome = await call.ask(HeldDecisions).decide({ ...decision, now: call.now });
  if (outcome.kind === 'already') return refused(alreadyText(outcome.held));
  if (outcome.kind !== 'decided') return refused(faults[outcome.kind]);
  const sentence = `The post "${outcome.held.post.subject}" is ${past[action]}.`;
  return done(sentence, { id: heldId, decision: action });
}

function alreadyText({ state, decisions }: HeldItem): string {
  // What a job released, somebody had approved.
  const last = decisions.findLast(({ decision }) => decision !== 'release');
  if (last === undefined) return `It is ${state} already.`;
  const who = last.decidedByName ?? 'the operator';
  return `${who} decided already: ${last.decision}, on ${last.decidedAt.toISOString()}, by ${last.decidedVia}.`;
}
