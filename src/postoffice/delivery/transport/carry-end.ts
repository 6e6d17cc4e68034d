/**
 * Why a connection carries no more. `closed`: we were asked to. `idle`: nothing to carry for a while.
 * `limited`: the relay wants no more on this connection, another may be opened at once.
 * `lost`: it broke; wait a little before the next.
 */
export interface CarryEnd {
  readonly kind: 'closed' | 'idle' | 'limited' | 'lost';
  readonly reason: string;
  /** Copies that had a verdict (accepted or refused) on this connection. */
  readonly answered: number;
}
