import { readFileSync } from 'node:fs';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import {
  type AdviceAnswer,
  adviceAnswer,
  type ProposalAnswer,
} from '../../../intake/steering/advice-answer.js';
import { AdviceQuestion } from '../../../intake/steering/advice-question.js';
import { AdviceService } from '../../../intake/steering/advice.service.js';
import type { Call } from '../call.js';
import { SteeringRooms } from '../steering.rooms.js';
import { type Answer, done, refused, type Verb } from '../verb.js';

export const verb: Verb = {
  name: 'advise',
  usage: 'FILE.json',
  purpose: 'says which channels an announcement belongs to, and why; sends nothing',
  options: {},
  least: 1,
  most: 1,
  rooms: SteeringRooms,
  run: adviseFile,
};

async function adviseFile(call: Call): Promise<Answer> {
  const read = readJson(call.argument(0));
  if (typeof read === 'string') return refused(read);
  const question = await checked(read.value);
  if (!(question instanceof AdviceQuestion)) return refused(question);
  const advice = await call.ask(AdviceService).advise(question, { kind: 'operator' }, call.now);
  const answer = adviceAnswer(advice, question.lang ?? 'fr');
  return done(linesOf(answer), answer);
}

function readJson(path: string): { readonly value: unknown } | string {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return `${path} can't be read.`;
  }
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    return `${path} is no JSON: ${error instanceof Error ? error.message : String(error)}.`;
  }
}

/** What is wrong with it, field by field, when something is. */
async function checked(value: unknown): Promise<AdviceQuestion | string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return 'The file holds one JSON object.';
  const question = plainToInstance(AdviceQuestion, value);
  const faults = await validate(question, { whitelist: true, forbidNonWhitelisted: true });
  if (faults.length === 0) return question;
  return faults.map(({ constraints = {} }) => `${Object.values(constraints).join('; ')}.`).join('\n');
}

function linesOf({ decision, reach, channels }: AdviceAnswer): string[] {
  const percent = Math.round(reach.share * 1_000) / 10;
  return [
    `${decision}: ${reach.people} ${reach.people === 1 ? 'person' : 'people'}, ${percent} % of the directory`,
    ...channels.flatMap(proposalLines),
  ];
}

function proposalLines({ channel, score, target, reasons, next }: ProposalAnswer): string[] {
  const head = `${channel} ${score.toFixed(2)}${target === undefined ? '' : ` (${target})`}`;
  return [head, ...reasons.map(reason => `  - ${reason}`), ...(next === undefined ? [] : [`  > ${next}`])];
}
