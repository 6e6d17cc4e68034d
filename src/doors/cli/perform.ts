import { HouseError } from '../../foundation/house-error.js';
import { Call } from './call.js';
import { openHouse } from './open-house.js';
import { usageOf } from './usage.js';
import { type FoundVerb, verbTable } from './verb-table.js';
import type { Answer, Verb } from './verb.js';
import { readWords, type Words } from './words.js';

/** Does what a verb says and gives the exit code: 0 done, 1 refused, 2 bad usage. */
export async function perform({ name, rest }: FoundVerb): Promise<number> {
  const load = verbTable[name];
  if (load === undefined) return 2;
  const { verb } = await load();
  const read = readWords(verb, rest);
  if (read.kind === 'bad-usage') return complain(`${read.problem}\nUsage: ${usageOf(verb)}`, 2);
  try {
    return say(verb, await run(verb, read.words), read.words.options['json'] === true);
  } catch (error) {
    return complain(sentenceOf(error), 1);
  }
}

async function run(verb: Verb, words: Words): Promise<Answer> {
  const house = await openHouse(verb.rooms);
  try {
    return await verb.run(new Call(house.rooms, words, new Date()));
  } finally {
    await house.close();
  }
}

function say(verb: Verb, answer: Answer, isForMachines: boolean): number {
  if (answer.kind === 'misused') return complain(`${answer.sentence}\nUsage: ${usageOf(verb)}`, 2);
  if (answer.kind === 'refused') return complain(answer.sentence, 1);
  const lines = isForMachines ? [JSON.stringify(answer.json)] : answer.lines;
  if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

function complain(sentence: string, exitCode: number): number {
  process.stderr.write(`${sentence}\n`);
  return exitCode;
}

/** A fault of ours or of the machine's: what is known of it, in one piece. */
function sentenceOf(error: unknown): string {
  if (error instanceof HouseError) return error.message;
  return error instanceof Error ? `It failed: ${error.message}` : `It failed: ${String(error)}`;
}
