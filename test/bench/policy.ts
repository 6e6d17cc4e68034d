import { createConnection, type Socket } from 'node:net';
import { once } from 'node:events';
import { command } from '../flows/vigie.js';
import { type BenchSite, done } from './site.js';

/** Answers a second over all connections, and how long one answer takes, in milliseconds. */
export interface PolicyFigure {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  /** Of those at the end of a message alone, which count it. */
  readonly end: { readonly p50: number; readonly p95: number };
}

/** Messages to three members each, as Postfix asks about them: a question for each recipient, and one at the end. */
export async function measurePolicy(
  site: BenchSite,
  { people, messages, connections }: { people: number; messages: number; connections: number },
): Promise<PolicyFigure> {
  const environment = await site.site({ MEMBER_DOMAIN: 'members.example', POLICY_PORT: '0' });
  await done(command(environment, ['people', 'import', site.peopleFile(people)]));
  const vigie = await site.start(environment);
  try {
    const askers = await Promise.all(Array.from({ length: connections }, () => Asker.open(vigie.policyPort)));
    const times: Times = { recipient: [], end: [] };
    const begun = performance.now();
    let next = 0;
    await Promise.all(
      askers.map(async asker => {
        for (let number = next++; number < messages; number = next++) await ask(asker, number, people, times);
      }),
    );
    const seconds = (performance.now() - begun) / 1_000;
    for (const asker of askers) asker.close();
    const all = [...times.recipient, ...times.end];
    return { perSecond: all.length / seconds, ...spread(all), end: spread(times.end) };
  } finally {
    await vigie.stop();
  }
}

interface Times {
  readonly recipient: number[];
  readonly end: number[];
}

function spread(times: readonly number[]): { p50: number; p95: number } {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? NaN;
  return { p50: at(0.5), p95: at(0.95) };
}

async function ask(asker: Asker, number: number, people: number, times: Times): Promise<void> {
  const message = {
    instance: `bench.${number}`,
    sender: `s${number}@out.example`,
    client_address: '192.0.2.7',
  };
  const recipients = [0, 1, 2].map(at => `membre.numero${(number * 3 + at) % people}.1998@members.example`);
  for (const recipient of recipients)
    times.recipient.push(await asker.ask({ ...message, protocol_state: 'RCPT', recipient }));
  times.end.push(await asker.ask({ ...message, protocol_state: 'END-OF-MESSAGE', recipient: '' }));
}

/** One connection, as one smtpd process keeps it. */
class Asker {
  private constructor(private readonly socket: Socket) {}

  static async open(port: number): Promise<Asker> {
    const socket = createConnection(port, '127.0.0.1').setNoDelay(true);
    await once(socket, 'connect');
    return new Asker(socket);
  }

  /** @returns milliseconds to the answer */
  async ask(attributes: Readonly<Record<string, string>>): Promise<number> {
    const lines = Object.entries(attributes).map(([name, value]) => `${name}=${value}\n`);
    const begun = performance.now();
    this.socket.write(`request=smtpd_access_policy\n${lines.join('')}\n`);
    const [answer]: unknown[] = await once(this.socket, 'data');
    const took = performance.now() - begun;
    if (String(answer) !== 'action=DUNNO\n\n') throw new Error(String(answer));
    return took;
  }

  close(): void {
    this.socket.destroy();
  }
}
