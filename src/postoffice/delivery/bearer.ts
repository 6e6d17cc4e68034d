import { createHash } from 'node:crypto';

/**
 * The UUID that stands for an address of nobody we know, as `md5(lower(address))::uuid` gives it in SQL:
 * it names, it protects nothing.
 */
export function bearerOfAddress(address: string): string {
  const hex = createHash('md5').update(address.toLowerCase()).digest('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
