import { createHmac, type KeyObject, randomBytes, timingSafeEqual } from 'node:crypto';
import { isUuid, uuidOfHex } from '../uuid.js';
import { decodeBase32, encodeBase32 } from './base32.js';

/** What a token lets its bearer do; a token of one purpose is worthless for another. */
export const tokenPurposes = [
  'bounce',
  'unsubscribe',
  'moderate',
  'reply',
  'srs',
  'addition',
  'copy',
  'post',
  'answer',
  'letter',
  'feed',
  'forum',
  'answered',
  'file',
] as const;

export type TokenPurpose = (typeof tokenPurposes)[number];

const ID_BYTES = 8;
const UUID_BYTES = 16;
const MAC_BYTES = 16; // 128 bits: out of reach of guessing, and 39 letters fit a 64-octet local part
const VERP = /^bounces\+([a-z2-7]{39})$/i;
const SRS = /^srs\+([a-z2-7]{39})$/i;

/**
 * A token of 39 letters that carries `id` and proves we made it for `purpose`.
 * Lower-case base32, so it survives hosts that fold case.
 * @param id 0 to 2^64-1; anything else throws a RangeError.
 * @param secret a key object: with bare bytes Node makes one for each token, at five times the price.
 */
export function encodeToken(purpose: TokenPurpose, id: bigint, secret: KeyObject): string {
  const bytes = Buffer.allocUnsafe(ID_BYTES);
  bytes.writeBigUInt64BE(id);
  return encodeSigned(purpose, bytes, secret);
}

/** The id in a token of ours, in any case; null when it is forged, for another purpose, or no token at all. */
export function decodeToken(purpose: TokenPurpose, token: string, secret: KeyObject): bigint | null {
  const bytes = token.length === 39 ? decodeBase32(token) : null;
  if (bytes?.length !== ID_BYTES + MAC_BYTES) return null;
  const id = bytes.subarray(0, ID_BYTES);
  const isOurs = timingSafeEqual(bytes.subarray(ID_BYTES), sign(purpose, id, secret));
  return isOurs ? id.readBigUInt64BE() : null;
}

/**
 * The same for a row whose id is a UUID: 52 letters, which still fit a 64-octet local part behind `moderate+`.
 * @param uuid in its usual form with hyphens; anything else throws a RangeError.
 * @param scope what the token is good for, and for nothing beside
 */
export function encodeUuidToken(purpose: TokenPurpose, uuid: string, secret: KeyObject, scope = ''): string {
  if (!isUuid(uuid)) throw new RangeError('not a UUID');
  return encodeSigned(purpose, Buffer.from(uuid.replaceAll('-', ''), 'hex'), secret, scope);
}

/** The UUID in a token of ours, in any case; null when it is forged, for another purpose or scope, or no token at all. */
export function decodeUuidToken(
  purpose: TokenPurpose,
  token: string,
  secret: KeyObject,
  scope = '',
): string | null {
  const bytes = token.length === 52 ? decodeBase32(token) : null;
  if (bytes?.length !== UUID_BYTES + MAC_BYTES) return null;
  const id = bytes.subarray(0, UUID_BYTES);
  const isOurs = timingSafeEqual(bytes.subarray(UUID_BYTES), sign(purpose, id, secret, scope));
  return isOurs ? uuidOfHex(id.toString('hex')) : null;
}

/** The return path of one copy. */
export function verpAddress(token: string, domain: string): string {
  return `bounces+${token}@${domain}`;
}

/** The token, lower-case, in the local part of a return path; null when it is no return path. Proves nothing yet. */
export function parseVerp(local: string): string | null {
  return VERP.exec(local)?.[1]?.toLowerCase() ?? null;
}

/** The return path of one copy of a mail that we forwarded: who wrote it is found by it, and not read from it. */
export function srsAddress(token: string, memberDomain: string): string {
  return `srs+${token}@${memberDomain}`;
}

/** As `parseVerp`, for the return path of something forwarded. */
export function parseSrs(local: string): string | null {
  return SRS.exec(local)?.[1]?.toLowerCase() ?? null;
}

/** 26 letters, 130 bits of chance: for a confirmation that is looked up in a table. */
export function randomToken(): string {
  return encodeBase32(randomBytes(17)).slice(0, 26);
}

/** Whether a text can be one, in any case; it proves nothing. */
export function isRandomToken(text: string): boolean {
  return /^[a-z2-7]{26}$/i.test(text);
}

function encodeSigned(purpose: TokenPurpose, id: Buffer, secret: KeyObject, scope = ''): string {
  const bytes = Buffer.allocUnsafe(id.length + MAC_BYTES);
  id.copy(bytes);
  bytes.write(macOf(purpose, id, secret, scope), id.length, MAC_BYTES, 'latin1');
  return encodeBase32(bytes);
}

function sign(purpose: TokenPurpose, id: Buffer, secret: KeyObject, scope = ''): Buffer {
  return Buffer.from(macOf(purpose, id, secret, scope), 'latin1').subarray(0, MAC_BYTES);
}

/**
 * As a text of one character for each byte, and of one update: half the price of buffers, at two for each copy.
 * @param scope plain ASCII; it stands last, behind an id of known length
 */
function macOf(purpose: TokenPurpose, id: Buffer, secret: KeyObject, scope: string): string {
  return createHmac('sha256', secret)
    .update(`${purpose}\0${id.toString('latin1')}${scope}`, 'latin1')
    .digest('binary');
}
