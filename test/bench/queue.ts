import { withClient } from '../database/test-connection.js';
import { measure, type PageFigure } from './pages.js';
import { Readers, type Viewer } from './readers.js';
import type { BenchSite } from './site.js';

/** Parts of the queue, and who looks at them; `:reason` and `:waits` are among what waits. */
const parts: readonly (readonly [path: string, viewer: Viewer])[] = [
  ['/moderation', 'animator'],
  ['/moderation?author=unknown', 'animator'],
  ['/moderation?reason=list-moderated', 'animator'],
  ['/moderation?q=voile', 'animator'],
  ['/moderation?since=:since&after=:after', 'animator'],
  ['/moderation', 'operator'],
  ['/moderation/:held', 'animator'],
];

/** The moderators' queue with that many messages in it, monsters among them. */
export async function* measureQueue(site: BenchSite, waiting: number): AsyncGenerator<PageFigure> {
  const environment = await site.site({ DEMO: '1', DKIM_KEY: 'none', DOORS: 'web' });
  const vigie = await site.start(environment);
  try {
    const readers = await Readers.of(environment, vigie);
    await fill(readers, waiting);
    for (const [path, viewer] of parts) yield await measure(readers, path, viewer);
  } finally {
    await vigie.stop();
  }
}

/**
 * Messages as the door leaves them, over the lists of the animator's group: a new author each, ten minutes apart, and
 * every fiftieth with a subject of 10,000 characters that tries everything.
 */
async function fill({ databaseUrl, sights }: Readers, waiting: number): Promise<void> {
  await withClient(databaseUrl, async client => {
    await client.query(
      `with raw as (select raw_id, authentication from post limit 1),
            lists as (select array_agg(l.id) as ids from list l join "group" g on g.id = l.group_id
                      where g.slug = $1 and l.deleted_at is null),
            posted as (
              insert into post (list_id, raw_id, message_id, fingerprint, envelope_sender, author_address, author_name,
                                identity, authentication, subject, bytes, outcome, reasons, received_at, decided_at)
              select ids[1 + at % cardinality(ids)], raw_id, 'bench-' || at || '@bench.example', at::text, '',
                     'inconnue' || at || '@ailleurs.example', 'Inconnue ' || at, 'unproven', authentication,
                     case when at % 50 = 0 then repeat('<script>alert(1)</script>' || chr(8238), 385)
                          else 'Sortie à la voile numéro ' || at end,
                     4096, 'held', '[{"code": "list-moderated", "values": {}}]', moment, moment
              from raw, lists, generate_series(1, $2::int) at,
                   lateral (select now() - at * interval '10 minutes' as moment) times
              returning id, list_id, received_at)
       insert into held_message (post_id, list_id, held_at, preview)
       select id, list_id, received_at, repeat('Une phrase de ce message. ', 9) from posted`,
      [sights.slug, waiting],
    );
    await client.query('analyze');
    const { rows } = await client.query<{ held: string; since: string }>(
      `select id as held, to_char(held_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as since
       from held_message where state = 'waiting' order by held_at, id offset $1 limit 1`,
      [Math.floor(waiting / 2)],
    );
    Object.assign(sights, rows[0], { after: rows[0]?.held });
  });
}
