import { fileURLToPath } from 'node:url';
import { PolicyLimits } from '../../src/doors/policy/limits.js';
import { PolicyDoor } from '../../src/doors/policy/policy.door.js';
import { readConfig } from '../../src/foundation/config/environment.js';
import {
  EnvelopeGate,
  type EnvelopeQuestion,
  type EnvelopeVerdict,
} from '../../src/intake/reception/envelope.gate.js';

/** `test/policy-dialogues` in the sources, seen from the compiled files. */
export const policyFolder = fileURLToPath(new URL('../../../test/policy-dialogues/', import.meta.url));

/** What the door sees on its far side: `many@` writes to 41 at once, `often` to 201 in a month. */
export class RecordingEnvelopes extends EnvelopeGate {
  /** A line each: instance, sender, who signed in or `-`, client, `+` a recipient or `=` the end, recipient. */
  readonly lines: string[] = [];

  async addRecipient(question: EnvelopeQuestion): Promise<void> {
    if (question.recipient.startsWith('breaks@')) throw new Error('the directory is out of reach');
    this.lines.push(lineOf(question, '+'));
  }

  async judge(question: EnvelopeQuestion): Promise<EnvelopeVerdict> {
    this.lines.push(lineOf(question, '='));
    if (question.saslUser === 'often') return { kind: 'same-sender', people: 201, days: 30 };
    return question.sender.startsWith('many@') ? { kind: 'many-people', people: 41 } : { kind: 'go' };
  }
}

function lineOf(
  { instance, sender, saslUser, clientAddress, recipient }: EnvelopeQuestion,
  act: string,
): string {
  return [instance, sender, saslUser || '-', clientAddress, act, recipient].join(' ');
}

/** A real door on a free port, before a reception in memory. */
export async function openPolicyDoor(options: readonly string[]) {
  const gate = new RecordingEnvelopes();
  const numbers = options.map(option => option.split('=')).filter(pair => pair.length === 2);
  const limits = Object.assign(
    new PolicyLimits(),
    Object.fromEntries(numbers.map(([key, value]) => [key, Number(value)])),
  );
  const config = readConfig({
    POLICY_PORT: '0',
    PUBLIC_URL: 'https://lists.example',
    TRUSTED_RELAYS: options.includes('untrusted') ? '192.0.2.0/24' : '127.0.0.1/32',
  });
  const door = new PolicyDoor(config, gate, limits);
  return { gate, door, port: (await door.open()).port };
}
