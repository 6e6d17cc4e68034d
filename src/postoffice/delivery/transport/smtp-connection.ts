import { Carriage } from './carriage.js';
import type { CarryEnd } from './carry-end.js';
import { openRelay, type OpenRelay } from './opening.js';
import type { CopySource, OutgoingCopy } from './outgoing-copy.js';
import type { RelaySettings } from './relay-url.js';
import { type TimeLimits, usualTimeLimits } from './time-limits.js';

/**
 * One connection to the relay. Opened, it carries what a source gives until it ends, then another is opened:
 * a worker that wants N connections keeps N of these on one source.
 */
export class SmtpConnection {
  #carriage: Pick<Carriage<never>, 'wake' | 'drain' | 'isIdle'> | null = null;

  private constructor(
    private readonly relay: OpenRelay,
    private readonly limits: TimeLimits,
  ) {}

  /**
   * Dials, greets, encrypts and signs in. `helloName` is our host name for EHLO.
   * @throws RelayUnavailable
   */
  static async open(
    relay: RelaySettings,
    helloName: string,
    limits: Partial<TimeLimits> = {},
  ): Promise<SmtpConnection> {
    const all = { ...usualTimeLimits, ...limits };
    return new SmtpConnection(await openRelay(relay, helloName, all), all);
  }

  /**
   * Pulls copies whenever the pipeline has room and tells each answer. Resolves when the connection is over,
   * after the last answer; never rejects. Once per connection, and right after opening.
   */
  carry<C extends OutgoingCopy>(source: CopySource<C>): Promise<CarryEnd> {
    if (this.#carriage !== null) throw new Error('this connection carries already');
    const carriage = new Carriage(this.relay.socket, this.relay.offers, source, this.limits);
    this.#carriage = carriage;
    carriage.wake();
    return carriage.ended;
  }

  /** There may be something to carry again. Cheap: call it freely; a busy connection pulls by itself. */
  wake(): void {
    this.#carriage?.wake();
  }

  /** Nothing on its way: a copy given now leaves in this very call of `wake`. */
  get isIdle(): boolean {
    return this.#carriage?.isIdle ?? true;
  }

  /** Pulls no more, waits for the answers of what is on its way, says QUIT. `carry` resolves then. */
  close(): void {
    if (this.#carriage === null) this.relay.socket.hangUp();
    else this.#carriage.drain();
  }

  /** Breaks off at once: copies on their way are answered `unsent` or `uncertain`. */
  cut(reason: string): void {
    this.relay.socket.cut(new Error(reason));
  }
}
