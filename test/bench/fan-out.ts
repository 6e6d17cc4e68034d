import { SinkProcess } from '../sink/sink-process.js';
import { message, Poster } from './poster.js';
import type { BenchSite } from './site.js';

export interface FanOutFigures {
  readonly copies: number;
  /** Copies a second from the final dot of the post to the last copy at the relay: accepting it is in there. */
  readonly wholePerSecond: number;
  /** The same from our 250, when every copy is a row. */
  readonly carriedPerSecond: number;
  /** Resident memory of the service at its highest, in MB. */
  readonly residentMb: number;
}

const from = 'anne@ailleurs.example';
const to = 'golf@lists.example';

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
    // The first post is for the compilers and connections of a process that has just started.
    await carry(poster, sink, copies, 1);
    const { accepted, carried } = await carry(poster, sink, copies, 2);
    poster.close();
    return {
      copies,
      wholePerSecond: (copies * 1_000) / (accepted + carried),
      carriedPerSecond: (copies * 1_000) / carried,
      residentMb: vigie.residentMb,
    };
  } finally {
    await vigie.stop();
    await sink.stop();
  }
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
