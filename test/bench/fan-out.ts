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
    const arrived = sink.whenReceived(copies);
    const begun = performance.now();
    const reply = await poster.post(from, to, message(from, to, 4_096, `fan-out-${copies}`));
    const accepted = performance.now();
    if (!reply.startsWith('250')) throw new Error(reply);
    await arrived;
    const ended = performance.now();
    poster.close();
    return {
      copies,
      wholePerSecond: (copies * 1_000) / (ended - begun),
      carriedPerSecond: (copies * 1_000) / (ended - accepted),
      residentMb: vigie.residentMb,
    };
  } finally {
    await vigie.stop();
    await sink.stop();
  }
}
