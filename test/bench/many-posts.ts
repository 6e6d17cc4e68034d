import { SinkProcess } from '../sink/sink-process.js';
import { message, Poster } from './poster.js';
import { type BenchSite, reader } from './site.js';

export interface ManyPostsFigures {
  readonly postsPerSecond: number;
  readonly deliveriesPerSecond: number;
}

const readers = 50;
const to = 'golf@lists.example';

/** Many posts to a list of 50, over many sessions at once. */
export async function measureManyPosts(
  site: BenchSite,
  posts: number,
  sessions: number,
): Promise<ManyPostsFigures> {
  return withList(site, async (port, sink) => {
    const posters = await Promise.all(Array.from({ length: sessions }, () => Poster.open(port)));
    const begun = performance.now();
    const arrived = sink.whenReceived(posts * readers);
    let next = 0;
    await Promise.all(
      posters.map(async poster => {
        for (let number = next++; number < posts; number = next++) await post(poster, `many-${number}`);
      }),
    );
    const accepted = performance.now();
    await arrived;
    const ended = performance.now();
    for (const poster of posters) poster.close();
    return {
      postsPerSecond: (posts * 1_000) / (accepted - begun),
      deliveriesPerSecond: (posts * readers * 1_000) / (ended - begun),
    };
  });
}

/** From the final dot of a post to the last of its 50 copies at the relay, one post at a time, in milliseconds. */
export async function measureLatency(site: BenchSite, posts: number): Promise<{ p50: number; p95: number }> {
  return withList(site, async (port, sink) => {
    const poster = await Poster.open(port);
    const times: number[] = [];
    for (let number = 1; number <= posts; number++) {
      const arrived = sink.whenReceived(number * readers);
      const begun = performance.now();
      await post(poster, `latency-${number}`);
      await arrived;
      times.push(performance.now() - begun);
    }
    poster.close();
    // The first few wake connections and compilers; a service that runs has them awake.
    const sorted = times.slice(10).toSorted((a, b) => a - b);
    const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? NaN;
    return { p50: at(0.5), p95: at(0.95) };
  });
}

async function withList<T>(
  site: BenchSite,
  work: (port: number, sink: SinkProcess) => Promise<T>,
): Promise<T> {
  const sink = await SinkProcess.start();
  const environment = await site.site({ RELAY_URL: `smtp://127.0.0.1:${sink.port}`, DKIM_KEY: 'none' });
  await site.list(environment, 'golf', readers);
  const vigie = await site.start(environment);
  try {
    return await work(vigie.smtpPort, sink);
  } finally {
    await vigie.stop();
    await sink.stop();
  }
}

async function post(poster: Poster, id: string): Promise<void> {
  const from = reader(1);
  const reply = await poster.post(from, to, message(from, to, 4_096, id));
  if (!reply.startsWith('250')) throw new Error(reply);
}
