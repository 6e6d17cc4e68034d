import { SinkProcess } from '../sink/sink-process.js';
import type { BenchSite } from './site.js';
import { message, Poster } from './poster.js';

export interface FanOutFigures {
  readonly copies: number;
  /** From the final dot of the post to the last copy at the relay. */
  readonly wholeSeconds: number;
  /** From our 250, when all copies are rows, to the last copy at the relay. */
  readonly carryingSeconds: number;
  readonly residentMb: number;
}

/** One 4 KB post to a list of `copies` subscribers, each copy its own, through SMTP to a counting sink. */
export async function measureFanOut(
  site: BenchSite,
  copies: number,
  dkimKey: 'none' | '',
): Promise<FanOutFigures> {
  const sink = await SinkProcess.start();
  const environment = await site.site({ RELAY_URL: `smtp://127.0.0.1:${sink.port}`, DKIM_KEY: dkimKey });
  await site.list(environment, 'golf', copies);
  const vigie = await site.start(environment);
  try {
    const poster = await Poster.open(vigie.smtpPort);
    const from = 'anne@ailleurs.example';
    const to = 'golf@lists.example';
    const begun = performance.now();
    const arrived = sink.whenReceived(copies);
    const reply = await poster.post(from, to, message(from, to, 4_096, `fan-out-${copies}`));
    const accepted = performance.now();
    if (!reply.startsWith('250')) throw new Error(reply);
    await arrived;
    const ended = performance.now();
    poster.close();
    return {
      copies,
      wholeSeconds: (ended - begun) / 1_000,
      carryingSeconds: (ended - accepted) / 1_000,
      residentMb: vigie.residentMb,
    };
  } finally {
    await vigie.stop();
    await sink.stop();
  }
}
