import type { Answered } from './delivery-record.service.js';
import type { LineName } from './lanes.js';
import type { LeasedDelivery } from './lease.service.js';
import type { OutboundContent } from './outbound-content.js';

/** Takes deliveries to where they go: a relay, or the page of captured mail. */
export interface Carrier {
  /** False when a delivery's message is never looked at: captured mail is rendered when somebody reads it. */
  readonly needsContent: boolean;
  /** How many more deliveries it wants in this line; 0 when it has enough. */
  appetite(line: LineName): number;
  take(delivery: LeasedDelivery, content: OutboundContent | undefined): void;
  /** Something new is in line. */
  wake(): void;
  /** Gives nothing out for now: what we hold may have been taken by another node. */
  pause(): void;
  resume(): void;
  /** Empties the line: what had not left, in any order. */
  empty(): LeasedDelivery[];
  /** Gives nothing more out and resolves when all that left is answered. */
  drain(): Promise<void>;
}

export interface CarrierEvents {
  answered(answered: Answered): void;
  /** False while what we hold may be another node's by now: nothing may be given out. */
  mayGive(): boolean;
  /** A relay out of reach, a copy that can't be made: for the log. */
  warn(cause: unknown): void;
}
