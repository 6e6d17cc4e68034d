import type { Arrival } from '../arrival.js';
import type { CommandPlan } from '../plan.js';

/** One order on its way to be carried out. */
export interface Commanded {
  readonly plan: CommandPlan;
  readonly arrival: Arrival;
  /** Address of the client; null when a trusted relay speaks for somebody it does not name. */
  readonly network: string | null;
  /** What a confirmation says besides, of orders that wait. */
  readonly remarks: readonly string[];
}
