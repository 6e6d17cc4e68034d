import { createHash } from 'node:crypto';
import { uuidOfHex } from '../../foundation/uuid.js';

/**
 * The UUID that stands for an address of nobody we know, as `md5(lower(address))::uuid` gives it in SQL:
 * it names, it protects nothing.
 */
export function bearerOfAddress(address: string): string {
  return uuidOfHex(createHash('md5').update(address.toLowerCase()).digest('hex'));
}
