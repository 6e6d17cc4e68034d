/** A failed look-up, told by the codes of `node:dns`, which mailauth reads. */
export class DnsError extends Error {
  constructor(
    readonly code: string,
    name: string,
  ) {
    super(`${code} ${name}`);
  }
}

/** The code of whatever a resolver rejected with. */
export function dnsCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'ESERVFAIL';
}

/** The name has no such record: an answer, where the other codes are failures. */
export function isAbsence(code: string): boolean {
  return code === 'ENOTFOUND' || code === 'ENODATA' || code === 'EBADNAME';
}
