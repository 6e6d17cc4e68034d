import { all, type HeaderBlock } from './header-block.js';

/**
 * Whether the author asks that the message be kept in no archive: `X-No-Archive: yes`, as Usenet and its gateways
 * write it, or `Archive: no` (RFC 5536 §3.2.2).
 */
export function wantsNoArchive(header: HeaderBlock): boolean {
  const says = (name: string, word: RegExp): boolean =>
    all(header, name).some(value => word.test(value.trim()));
  return says('x-no-archive', /^(yes|true|1)\b/i) || says('archive', /^no\b/i) || says('x-archive', /^no\b/i);
}
