import { withClient } from '../database/test-connection.js';
import { SinkProcess } from '../sink/sink-process.js';
import { message, Poster } from './poster.js';
import { type BenchSite, done } from './site.js';
import { command } from '../flows/vigie.js';

export interface RuledListFigures {
  /** Milliseconds from the final dot to our 250 for the first post, which makes a row for each person of the rule. */
  readonly firstMs: number;
  /** The same for the next ones: the rule is evaluated again, the rows are there. */
  readonly nextMs: number;
}

const from = 'personne0@people.example';
const to = 'toutes@lists.example';
const times = 5;

/**
 * A post to a list of `people` registered people by rule: evaluated, fanned out, answered. Such a list covers the whole
 * directory, so that the board's two signatures are written beside it.
 */
export async function measureRuledList(site: BenchSite, people: number): Promise<RuledListFigures> {
  const sink = await SinkProcess.start();
  const environment = await site.site({ RELAY_URL: `smtp://127.0.0.1:${sink.port}`, DKIM_KEY: 'none' });
  await done(command(environment, ['list', 'create', 'toutes', '--policy', 'open']));
  await withClient(environment['DATABASE_URL'] ?? '', client => client.query(directory(people)));
  const vigie = await site.start(environment);
  try {
    const poster = await Poster.open(vigie.smtpPort);
    const durations: number[] = [];
    for (let i = 0; i <= times; i++) {
      const arrived = sink.whenReceived(people * (i + 1));
      const begun = performance.now();
      const reply = await poster.post(from, to, message(from, to, 4_096, `ruled-${i}`));
      durations.push(performance.now() - begun);
      if (!reply.startsWith('250')) throw new Error(reply);
      await arrived;
    }
    poster.close();
    const [firstMs = 0, ...next] = durations;
    return { firstMs, nextMs: next.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? 0 };
  } finally {
    await vigie.stop();
    await sink.stop();
  }
}

function directory(people: number): string {
  const rule = `'{"kind": "promotions", "from": 1950, "to": 2019}'::jsonb`;
  return `
    insert into person (given_name, family_name, promotion)
    select 'Personne', n::text, 1950 + n % 70 from generate_series(0, ${people - 1}) n;
    insert into address (person_id, address, is_preferred, verified_at)
    select id, 'personne' || family_name || '@people.example', true, now() from person;
    update list set rule = ${rule} where name = 'toutes';
    insert into coverage_request (list_id, rule, covered, directory, reason, state, asked_at)
    select id, rule, ${people}, ${people}, 'bench', 'granted', now() from list where name = 'toutes';
    analyze;`;
}
