import { SinkProcess } from '../sink/sink-process.js';
import { message, Poster } from './poster.js';
import type { BenchSite } from './site.js';

export interface FanOutFigures {
  readonly copies: number;
  /** Copies a second, as the median of some posts, from the final dot of the post to the last copy at the relay: accepting it is in there. */
  readonly wholePerSecond: number;
  /** The same from our 250, when every copy is a row. */
  readonly carriedPerSecond: number;
  /** Resident memory of the service at its highest, in MB. */
  readonly residentMb: number;
}

const from = 'anne@ailleurs.example';
const to = 'golf@lists.example';
/** What a process carries before it is as fast as it gets: the same for lists of all sizes, or only that would show. */
const warmingCopies = 17_000;
/** One post is a throw of the dice on a machine of two cores; of a big one, one is enough. */
const measuredCopies = 50_000;
const mostPosts = 5;

/** One 4 KB post to a list of `copies` subscribers, each copy its own, through SMTP to a counting sink. */
export async function measureFanOut(
  site: BenchSite,
  copies: number,
  isSigned: boolean,
): Promise<FanOutFigures> {
  const sink = await SinkProcess.start();
  const settings = { RELAY_URL: `smtp://127.0.0.1:${sink.port}`, ...(isSigned ? {} : { DKIM_KEY: 'none' }) };
  const environment = await site.site(settings);
  await site.list(environment, 'golf', copies);
  const vigie = await site.start(environment);
  try {
    const poster = await Poster.open(vigie.smtpPort);
    const warming = Math.ceil(warmingCopies / copies);
    const posts = Math.min(mostPosts, Math.ceil(measuredCopies / copies));
    const times: { accepted: number; carried: number }[] = [];
    for (let post = 1; post <= warming + posts; post++) {
      times.push(await carry(poster, sink, copies, post));
    }
    poster.close();
    const measured = times.slice(warming);
    return {
      copies,
      wholePerSecond: (copies * 1_000) / median(measured.map(({ accepted, carried }) => accepted + carried)),
      carriedPerSecond: (copies * 1_000) / median(measured.map(({ carried }) => carried)),
      residentMb: vigie.residentMb,
    };
  } finally {
    await vigie.stop();
    await sink.stop();
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;
}

/** Milliseconds from the final dot to our 250, and from there to the last copy at the relay. */
async function carry(
  poster: Poster,
  sink: SinkProcess,
  copies: number,
  times: number,
): Promise<{ accepted: number; carried: number }> {
  const arrived = sink.whenReceived(copies * times);
  const begun = performance.now();
  const reply = await poster.post(from, to, message(from, to, 4_096, `fan-out-${times}`));
  const accepted = performance.now() - begun;
  if (!reply.startsWith('250')) throw new Error(reply);
  await arrived;
  return { accepted, carried: performance.now() - begun - accepted };
}
