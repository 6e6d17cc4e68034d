import type { ReceptionGate } from '../../../intake/reception/reception.gate.js';
import type { DoorLimits } from '../limits.js';
import type { BufferRoom } from './buffer-room.js';

/** What all sessions of one door have in common. */
export interface HouseTerms {
  readonly protocol: 'smtp' | 'lmtp';
  readonly gate: ReceptionGate;
  readonly limits: DoorLimits;
  readonly room: BufferRoom;
  /** Where a bare `postmaster` lives. */
  readonly mailDomain: string;
  readonly maxMessageBytes: number;
  isTrusted(address: string): boolean;
}
