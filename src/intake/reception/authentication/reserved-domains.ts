const RESERVED = new Set(['example', 'test', 'invalid', 'localhost']);

/** RFC 2606 §2: under these nobody publishes anything, so nobody is asked. */
export function isReservedDomain(domain: string): boolean {
  return RESERVED.has(domain.slice(domain.lastIndexOf('.') + 1).toLowerCase());
}
