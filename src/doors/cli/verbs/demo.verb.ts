import { DemoModule } from '../../demo/demo.module.js';
import { DemoService } from '../../demo/demo.service.js';
import type { Call } from '../call.js';
import { type Answer, done, misused, refused, type Verb } from '../verb.js';

export const verb: Verb = {
  name: 'demo',
  usage: '[--people N]',
  purpose: 'fills an empty database with the demonstration community, and marks it for ever',
  options: { people: { type: 'string' } },
  least: 0,
  most: 0,
  rooms: DemoModule,
  run: seedDemonstration,
};

/** Below, lists would cover too much of their directory; above, the names run out of homonyms' numbers. */
const [fewest, most] = [200, 200_000];

async function seedDemonstration(call: Call): Promise<Answer> {
  const text = call.option('people');
  if (text !== undefined && !isFitting(text))
    return misused(`--people is a number from ${fewest} to ${most}.`);
  const people = text === undefined ? undefined : Number(text);
  const outcome = await call.ask(DemoService).seedIfEmpty(call.now, people);
  if (outcome === 'not-empty')
    return refused('This database is not empty: a demonstration never mixes with a real community.');
  const when = outcome === 'seeded' ? 'now' : 'already';
  return done(`The demonstration community is ${when} there.`, { outcome });
}

function isFitting(text: string): boolean {
  return /^\d{1,6}$/.test(text) && Number(text) >= fewest && Number(text) <= most;
}
