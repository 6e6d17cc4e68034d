import { readFileSync } from 'node:fs';
import { matches, type Dialogue, type Step } from './dialogue.js';
import { dialogueFolder } from './test-door.js';
import type { Wire } from './wire.js';

/** What the server said otherwise than written. */
export async function play({ steps }: Dialogue, wire: Wire): Promise<string[]> {
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
