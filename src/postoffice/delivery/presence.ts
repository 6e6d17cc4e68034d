import { Client } from 'pg';

/** Class of the advisory locks by which nodes show that they live; the object is the node's number. */
export const presenceLock = 7_461_003;
const reconnectMs = 500;

export interface PresenceEvents {
  /** Something was fanned out on some node, into this line; empty for any. */
  woken(line: string): void;
  /** Connected, with our presence lock held. Called again after each reconnection. */
  present(): Promise<void>;
  /** The connection broke: until `present`, other nodes may take what we hold. */
  absent(): void;
}

/**
 * One connection that listens for work and holds this node's presence lock. A node that is killed loses
 * the lock with its connection, so others take over at once instead of waiting for a lease to end.
 */
export class Presence {
  private client: Client | null = null;
  private number = 0;
  private timer: NodeJS.Timeout | null = null;
  private isClosed = false;

  constructor(
    private readonly url: string,
    private readonly events: PresenceEvents,
  ) {}

  /**
   * This node's number, new with each connection: the server may keep the lock of the last one until it notices
   * that the connection is gone.
   */
  get node(): number {
    return this.number;
  }

  /** The lock is ours at this moment. */
  get isHeld(): boolean {
    return this.client !== null;
  }

  async open(): Promise<void> {
    const client = new Client({
      connectionString: this.url,
      application_name: 'vigie-presence',
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
    });
    client.on('error', () => this.lose(client));
    client.on('end', () => this.lose(client));
    client.on('notification', ({ payload = '' }) => this.events.woken(payload));
    try {
      await client.connect();
      const { rows } = await client.query<{ node: number }>("select nextval('delivery_node')::int as node");
      this.number = rows[0]?.node ?? 0;
      await client.query('select pg_advisory_lock($1, $2)', [presenceLock, this.number]);
      await client.query('listen delivery');
      this.client = client;
      await this.events.present();
    } catch {
      // The database is away; `lose` tries again until it is back.
      this.lose(client);
    }
  }

  async close(): Promise<void> {
    this.isClosed = true;
    if (this.timer !== null) clearTimeout(this.timer);
    const client = this.client;
    this.client = null;
    await client?.end();
  }

  private lose(client: Client): void {
    if (this.isClosed || (this.client !== null && this.client !== client)) return;
    if (this.client === client) this.events.absent();
    this.client = null;
    client.end().catch(() => undefined);
    this.timer ??= setTimeout(() => {
      this.timer = null;
      void this.open();
    }, reconnectMs);
  }
}
