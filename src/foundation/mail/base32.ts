const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** Bytes as lower-case base32 without padding (RFC 4648 §6): safe in a local part, a path, and after case folding. */
export function encodeBase32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let pending = 0;
  for (const byte of bytes) {
    pending = ((pending << 8) | byte) & 0xfff;
    for (bits += 8; bits >= 5; bits -= 5) text += ALPHABET[(pending >> (bits - 5)) & 31];
  }
  return bits > 0 ? text + ALPHABET[(pending << (5 - bits)) & 31] : text;
}

/** The bytes of `encodeBase32`, in any case; null for any other text, so that bytes have one spelling only. */
export function decodeBase32(text: string): Buffer | null {
  const bytes: number[] = [];
  let bits = 0;
  let pending = 0;
  for (const letter of text.toLowerCase()) {
    const value = ALPHABET.indexOf(letter);
    if (value < 0) return null;
    pending = ((pending << 5) | value) & 0xfff;
    bits += 5;
    if (bits >= 8) bytes.push((pending >> (bits -= 8)) & 255);
  }
  const leftover = pending & ((1 << bits) - 1);
  return bits < 5 && leftover === 0 ? Buffer.from(bytes) : null;
}
