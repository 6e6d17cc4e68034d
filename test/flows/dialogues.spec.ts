import { describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { readdirSync, readFileSync } from 'node:fs';
import { matches, parseDialogue } from '../dialogues/dialogue.js';
import { Wire } from '../dialogues/wire.js';
import { play } from '../dialogues/play.js';
import { dialogueFolder, openDoor } from '../dialogues/test-door.js';

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
    const heard = await play(dialogue, await Wire.to(port));
    await door.close(1);
    expect(heard).toEqual([]);
    expect(gate.lines().map((line, at) => sameOr(dialogue.received[at] ?? 'nothing', line))).toEqual(
      dialogue.received,
    );
  });
});

function sameOr(expected: string, actual: string): string {
  return matches(expected, actual) ? expected : actual;
}
