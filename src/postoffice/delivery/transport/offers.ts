/** What the relay can do, from its EHLO reply (RFC 5321 §4.1.1.1). */
export interface Offers {
  readonly pipelining: boolean;
  readonly eightBitMime: boolean;
  readonly smtpUtf8: boolean;
  readonly startTls: boolean;
  /** SIZE was offered, so we say ours (RFC 1870). */
  readonly size: boolean;
  /** Bytes; 0 is no limit. */
  readonly maxMessageBytes: number;
  /** Upper-case mechanism names. */
  readonly auth: readonly string[];
}

/** `text` is the EHLO reply, its first line the relay's name; '' is a relay that only knows HELO. */
export function offersOf(text: string): Offers {
  const words = new Map(text.split('\n').slice(1).map(keywordAndRest));
  return {
    pipelining: words.has('PIPELINING'),
    eightBitMime: words.has('8BITMIME'),
    smtpUtf8: words.has('SMTPUTF8'),
    startTls: words.has('STARTTLS'),
    size: words.has('SIZE'),
    maxMessageBytes: bytesOf(words.get('SIZE')),
    auth: words.get('AUTH')?.split(' ') ?? [],
  };
}

function keywordAndRest(line: string): [string, string] {
  const [keyword = '', ...rest] = line.trim().toUpperCase().split(/[ =]+/); // "AUTH=LOGIN": an old way, still met
  return [keyword, rest.join(' ')];
}

function bytesOf(size: string | undefined): number {
  return size !== undefined && /^\d{1,15}$/.test(size) ? Number(size) : 0;
}
