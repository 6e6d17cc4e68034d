const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** Every two letters, by their ten bits: return paths are made by the ten thousand. */
const PAIRS = Array.from(
  { length: 1024 },
  (_, bits) => ALPHABET.charAt(bits >> 5) + ALPHABET.charAt(bits & 31),
);

/** Bytes as lower-case base32 without padding (RFC 4648 §6): safe in a local part, a path, and after case folding. */
export function encodeBase32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let pending = 0;
  for (const byte of bytes) {
    pending = ((pending << 8) | byte) & 0x3ffff;
    bits += 8;
    if (bits >= 10) text += PAIRS[(pending >> (bits -= 10)) & 1023];
  }
  if (bits >= 5) text += ALPHABET.charAt((pending >> (bits -= 5)) & 31);
  return bits > 0 ? text + ALPHABET.charAt((pending << (5 - bits)) & 31) : text;
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
