import { canonicalAddress } from '../../foundation/mail/address.js';
import { isOneLine } from '../../foundation/one-line.js';

/** One line of `subscribers import`, its fields as read. */
export interface SubscriberRow {
  /** Of the file, from 1. */
  readonly line: number;
  readonly address: string;
  readonly name: string;
  /** Empty for somebody who is not an X. */
  readonly promotion: string;
}

export type SubscriberRefusal =
  | 'invalid-address'
  | 'invalid-promotion'
  | 'invalid-name'
  | 'duplicate'
  | 'unsubscribed-before'
  /** Its owner wants nothing from us, until they come back by themself. */
  | 'suppressed';

export interface RefusedSubscriberRow {
  readonly line: number;
  readonly value: string;
  readonly code: SubscriberRefusal;
}

export interface ReadSubscriberRow {
  readonly line: number;
  /** Canonical. */
  readonly address: string;
  readonly name: string;
  readonly promotion: number | null;
}

/** The row as typed values, or the first reason why it can't be one. */
export function readSubscriberRow({ line, ...row }: SubscriberRow): ReadSubscriberRow | RefusedSubscriberRow {
  const address = canonicalAddress(row.address.trim());
  const name = row.name.trim();
  const promotion = row.promotion.trim().replace(/^X ?/i, '');
  if (address === null) return { line, code: 'invalid-address', value: row.address };
  // A line break in a name would one day be written into a header.
  if (!isOneLine(name) || name.length > 200) return { line, code: 'invalid-name', value: row.address };
  if (!/^(?:\d{4})?$/.test(promotion)) return { line, code: 'invalid-promotion', value: row.promotion };
  return { line, address, name, promotion: promotion === '' ? null : Number(promotion) };
}
