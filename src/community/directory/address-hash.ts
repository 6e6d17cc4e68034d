import { createHash } from 'node:crypto';

/**
 * What we keep of an address that must be forgotten, but recognised when it comes back.
 * @param address in canonical form; SQL gives the same by `sha256(convert_to(lower(address::text), 'UTF8'))`
 */
export function addressHash(address: string): Buffer {
  return createHash('sha256').update(address.toLowerCase()).digest();
}
