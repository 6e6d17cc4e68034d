import { describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { readdirSync, readFileSync } from 'node:fs';
import { matches, parseDialogue, type Dialogue, type Step } from '../dialogues/dialogue.js';
import { dialogueFolder, openDoor } from '../dialogues/test-door.js';
import { Wire } from '../dialogues/wire.js';

const files = readdirSync(dialogueFolder).filter(name => name.endsWith('.txt'));
const dialogues = files.map(name => parseDialogue(readFileSync(`${dialogueFolder}${name}`, 'utf8')));

// Some dialogues are about faults of ours, which are logged.
Logger.overrideLogger(false);

describe('the doors for mail', () => {
  it('are tried by every file', () => {
    expect(files.length).toBeGreaterThan(30);
  });

  it.each(dialogues.map(dialogue => [dialogue.title, dialogue] as const))('%s', async (_, dialogue) => {
    const { gate, door, port } = await openDoor(dialogue.options);
    const heard = await play(dialogue, port);
    await door.close(1);
    expect(heard).toEqual([]);
    expect(gate.lines().map((line, at) => sameOr(dialogue.received[at] ?? 'nothing', line))).toEqual(
      dialogue.received,
    );
  });
});

/** What the server said otherwise than written. */
async function play({ steps }: Dialogue, port: number): Promise<string[]> {
  const wire = await Wire.to(port);
  for (const step of steps) {
    const surprise = await take(step, wire);
    if (surprise !== null) return [surprise];
  }
  wire.close();
  return [];
}

async function take(step: Step, wire: Wire): Promise<string | null> {
  if (step.kind === 'send') wire.send(step.bytes);
  if (step.kind === 'tls') await wire.upgrade(readFileSync(`${dialogueFolder}tls/cert.pem`));
  if (step.kind === 'send' || step.kind === 'tls') return null;
  const said = await wire.line();
  if (step.kind === 'end') return said === null ? null : `expected the end, got ${said}`;
  return said !== null && matches(step.line, said) ? null : `expected ${step.line}, got ${said ?? 'the end'}`;
}

function sameOr(expected: string, actual: string): string {
  return matches(expected, actual) ? expected : actual;
}
