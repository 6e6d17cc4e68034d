import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { parseDialogue } from '../dialogues/dialogue.js';
import { play } from '../dialogues/play.js';
import { Wire } from '../dialogues/wire.js';
import { openPolicyDoor, policyFolder } from '../policy-dialogues/policy-test-door.js';

const files = readdirSync(policyFolder).filter(name => name.endsWith('.txt'));
const dialogues = files.map(name => parseDialogue(readFileSync(`${policyFolder}${name}`, 'utf8'), '\n'));

// Some dialogues are about faults of ours, which are logged.
Logger.overrideLogger(false);

describe('the door for Postfix’s questions', () => {
  it('is tried by every file', () => {
    expect(files.length).toBeGreaterThan(15);
  });

  it.each(dialogues.map(dialogue => [dialogue.title, dialogue] as const))('%s', async (_, dialogue) => {
    const { gate, door, port } = await openPolicyDoor(dialogue.options);
    const heard = await play(dialogue, await Wire.to(port, '\n'));
    await door.close(1);
    expect(heard).toEqual([]);
    expect(gate.lines.map(line => line.trimEnd())).toEqual(dialogue.received.map(line => line.trimEnd()));
  });
});
