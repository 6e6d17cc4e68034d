import type { HeaderBlock, HeaderField } from '../../../foundation/mail/header-block.js';

const MAX_SIGNATURES = 10; // honest mail carries one to four
const MAX_ARC_FIELDS = 30; // ten sets; each seal is a key to ask and a signature to verify
const MAX_SIGNATURE_BYTES = 4096; // a long h= is matched against every field
const MAX_HEADER_LINES = 4000; // the verifier joins folded lines in quadratic time: 4,000 take 20 ms, 60,000 11 s
const MAX_LINE_BYTES = 256 * 1024; // it starts an unended line again with each piece; RFC 5321 §4.5.3.1.6 ends them at 1,000
const ARC = new Set(['arc-seal', 'arc-message-signature', 'arc-authentication-results']);

/**
 * The message with no more signatures than we agree to verify, as pieces; null when none is worth it.
 * A field left out can only break a signature that covers it, never mend one.
 */
export function signedPart(raw: Buffer, header: HeaderBlock): Buffer[] | null {
  const kept = keptSignatures(header);
  if (kept.size === 0 || isMonstrous(raw, header)) return null;
  const cut = header.fields.filter(field => isSignature(field) && !kept.has(field));
  return without(raw, cut);
}

/** The DNS names of the keys that `signedPart` will need. */
export function keyNames(header: HeaderBlock): string[] {
  return [...keptSignatures(header)].flatMap(field => {
    const tags = tagsOf(field);
    const domain = /[:;]d=([\w.-]+)/i.exec(tags)?.[1];
    const selector = /[:;]s=([\w.-]+)/i.exec(tags)?.[1];
    return domain && selector ? [`${selector}._domainkey.${domain}`] : [];
  });
}

function keptSignatures({ fields }: HeaderBlock): Set<HeaderField> {
  const dkim = fields.filter(field => field.name === 'dkim-signature' && isWorthwhile(field));
  const arc = fields.filter(field => ARC.has(field.name));
  const isArcSane = arc.length <= MAX_ARC_FIELDS && arc.every(isWorthwhile);
  return new Set([...dkim.slice(0, MAX_SIGNATURES), ...(isArcSane ? arc : [])]);
}

function isSignature({ name }: HeaderField): boolean {
  return name === 'dkim-signature' || ARC.has(name);
}

// RFC 8301 §3.1 ends rsa-sha1, and l= lets anybody add text (RFC 6376 §8.2). Each would also cost one
// more hash of the whole body; what remains needs two, however many signatures there are.
function isWorthwhile(field: HeaderField): boolean {
  if (field.name === 'arc-authentication-results') return true;
  return field.raw.length <= MAX_SIGNATURE_BYTES && !/[:;](?:l=|a=rsa-sha1)/i.test(tagsOf(field));
}

function tagsOf({ raw }: HeaderField): string {
  return raw.toString('latin1').replaceAll(/[\r\n\t ]/g, '');
}

function isMonstrous(raw: Buffer, { bodyOffset }: HeaderBlock): boolean {
  let lines = 0;
  let start = 0;
  while (start < raw.length) {
    const lf = raw.indexOf(0x0a, start);
    const end = lf < 0 ? raw.length : lf + 1;
    if (end - start > MAX_LINE_BYTES || (start < bodyOffset && ++lines > MAX_HEADER_LINES)) return true;
    start = end;
  }
  return false;
}

function without(raw: Buffer, fields: readonly HeaderField[]): Buffer[] {
  const pieces: Buffer[] = [];
  let at = 0;
  for (const field of fields) {
    const start = field.raw.byteOffset - raw.byteOffset;
    pieces.push(raw.subarray(at, start));
    at = start + field.raw.length;
  }
  return [...pieces, raw.subarray(at)];
}
