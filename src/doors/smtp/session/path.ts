import { parseAddrSpec } from '../../../foundation/mail/address.js';

/** A MAIL or RCPT command taken apart. */
export interface PathCommand {
  /** Empty for the null reverse-path `<>`. */
  readonly address: string;
  /** ESMTP parameters by upper-case keyword; true stands for "no value". */
  readonly args: Record<string, string | true> | false;
  /** A keyword given twice. */
  readonly duplicate?: string;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
/** `VERB:<path> KEY=VALUE…`; a quoted local part may hold `<`, `>` and spaces. One way to match: linear. */
const COMMAND = /^([A-Z]{4} [A-Z]{2,4}): *<((?:"(?:[^"\\]|\\.)*"|[^"<>])*)>((?: +[^ ]+)*) *$/i;
/** RFC 5321 appendix F.2: a source route is accepted and ignored; what counts is its last address. */
const SOURCE_ROUTE = /^@[^,:@]+(?:,@[^,:@]+)*:/;
/** RFC 5321 §4.1.2, esmtp-param. */
const PARAMETER = /^([A-Z\d][A-Z\d-]*)(?:=([^=\s\p{Cc}]+))?$/iu;

/**
 * Reads `MAIL FROM:` or `RCPT TO:` by the strict grammar; null when the line breaks it.
 * A bare `postmaster` is ours (RFC 5321 §4.5.1).
 */
export function parsePathCommand(verb: string, command: Buffer, mailDomain: string): PathCommand | null {
  const [, name, path, rest] = COMMAND.exec(decode(command) ?? '') ?? [];
  if (name === undefined || path === undefined || name.toUpperCase() !== verb.toUpperCase()) return null;
  const address = readPath(path, mailDomain);
  const params = readParams((rest ?? '').trim());
  return address === null || params === null ? null : { address, ...params };
}

// Control characters would travel to headers and log lines, where CR and LF begin new ones.
function decode(command: Buffer): string | null {
  try {
    const text = utf8.decode(command);
    return /\p{Cc}/u.test(text) ? null : text;
  } catch {
    return null;
  }
}

function readPath(path: string, mailDomain: string): string | null {
  if (path === '') return '';
  if (path.toLowerCase() === 'postmaster') return `${path}@${mailDomain}`;
  const address = path.replace(SOURCE_ROUTE, '');
  return parseAddrSpec(address) ? address : null;
}

function readParams(text: string): Pick<PathCommand, 'args' | 'duplicate'> | null {
  if (text === '') return { args: false };
  const pairs = text.split(/ +/).map(param => PARAMETER.exec(param));
  if (!pairs.every(pair => pair !== null)) return null;
  const keys = pairs.map(pair => pair[1]?.toUpperCase() ?? '');
  const duplicate = keys.find((key, at) => keys.indexOf(key) !== at);
  const args = Object.fromEntries(keys.map((key, at) => [key, pairs[at]?.[2] ?? true] as const));
  return duplicate === undefined ? { args } : { args, duplicate };
}
