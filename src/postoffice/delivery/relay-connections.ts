import type { CopySource, OutgoingCopy } from './transport/outgoing-copy.js';
import type { RelaySettings } from './transport/relay-url.js';
import { SmtpConnection } from './transport/smtp-connection.js';

/** A relay that is away is asked again after this, twice as late each time, up to the longest. */
const firstWaitMs = 250;
const longestWaitMs = 30_000;
/** A service drains within 30 seconds: a relay that doesn't answer by then leaves its copy uncertain. */
const longestGoodbyeMs = 10_000;
/** Below this many copies a connection more would not be done dialling in time to help. */
const copiesPerConnection = 5;

/** Up to `relay.connections` connections on one source: opened when there is work, closed when idle. */
export class RelayConnections<C extends OutgoingCopy> {
  private readonly open = new Set<SmtpConnection>();
  private readonly carrying = new Set<Promise<void>>();
  private dialling = 0;
  private waitMs = 0;
  private notBefore = 0;
  private timer: NodeJS.Timeout | null = null;
  private isClosed = false;

  constructor(
    private readonly relay: RelaySettings,
    private readonly helloName: string,
    private readonly source: CopySource<C>,
    private readonly warn: (cause: unknown) => void,
  ) {}

  /** `inLine` copies wait: wakes idle connections and opens more where that helps. */
  wake(inLine: number): void {
    for (const connection of this.open) if (connection.isIdle) connection.wake();
    if (this.isClosed || inLine === 0) return;
    const wait = this.notBefore - performance.now();
    if (wait > 0) return this.wakeLater(wait, inLine);
    const wanted = Math.min(this.relay.connections, Math.ceil(inLine / copiesPerConnection));
    while (this.open.size + this.dialling < wanted) this.dial();
  }

  /** Lets what is on its way finish, then hangs up. */
  async close(): Promise<void> {
    this.isClosed = true;
    if (this.timer !== null) clearTimeout(this.timer);
    for (const connection of this.open) connection.close();
    const cut = setTimeout(() => {
      for (const connection of this.open) connection.cut('the service is stopping');
    }, longestGoodbyeMs);
    await Promise.all(this.carrying);
    clearTimeout(cut);
  }

  private dial(): void {
    const carried = this.carry();
    this.carrying.add(carried);
    void carried.finally(() => this.carrying.delete(carried));
  }

  private async carry(): Promise<void> {
    this.dialling++;
    const connection = await this.connect();
    this.dialling--;
    if (connection === null) return;
    if (this.isClosed) return connection.close();
    this.open.add(connection);
    const end = await connection.carry(this.source);
    this.open.delete(connection);
    if (end.answered > 0) this.waitMs = 0;
    if (end.kind === 'lost') this.backOff();
    // What this connection gave back may need another one.
    if (end.kind !== 'idle') this.wakeLater(Math.max(0, this.notBefore - performance.now()), 1);
  }

  private async connect(): Promise<SmtpConnection | null> {
    try {
      return await SmtpConnection.open(this.relay, this.helloName);
    } catch (error) {
      this.backOff();
      // With others carrying, the relay only limits how many we are.
      if (this.open.size === 0) this.warn(error);
      this.wakeLater(this.notBefore - performance.now(), 1);
      return null;
    }
  }

  private backOff(): void {
    this.waitMs = Math.min(longestWaitMs, Math.max(firstWaitMs, this.waitMs * 2));
    this.notBefore = performance.now() + this.waitMs;
  }

  private wakeLater(waitMs: number, inLine: number): void {
    if (this.isClosed) return;
    this.timer ??= setTimeout(() => {
      this.timer = null;
      this.wake(inLine);
    }, waitMs);
  }
}
