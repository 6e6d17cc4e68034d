import { asciiDomain, parseAddrSpec } from '../../foundation/mail/address.js';

/** Why somebody can't have a name as alias. */
export type AliasFault =
  /** No letters, digits, dots and hyphens of three to forty signs. */
  | 'shape'
  /** It looks like a lifetime address, of somebody who may still come. */
  | 'lifetime'
  /** It speaks for the site, the association or an office. */
  | 'reserved';

/** How many one person may have at once. */
export const mostAliases = 3;
/** And ever: those given up stay theirs, and nobody may take names one after the other. */
export const mostAliasesEver = 8;

const shape = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/;
const lifetimeShape = /\.(?:1[789]|2[012])\d\d$/;

/** RFC 2142's, and whoever people would take to speak for us or for the school. */
const reserved: ReadonlySet<string> = new Set(
  (
    'abuse admin administrateur administration administrator alumni annuaire association ax board bounce bounces ' +
    'bureau ca charte comite comite-ethique conseil contact cnil daemon delegue direction directeur directrice dpd dpo ecole ethics ' +
    'ethique forwarding ftp help hostmaster info infos lettre list lists listmaster listes mail mailer-daemon ' +
    'mailerdaemon marketing moderate moderation modo nobody noc news noreply no-reply ne-pas-repondre owner ' +
    'polytechnique postmaster presidence president presidente reply root sales secretaire secretariat secretary ' +
    'securite security spam srs support sysadmin system tresorerie tresorier tresoriere usenet uucp vigie ' +
    'vice-president webmaster www x x-org'
  ).split(' '),
);

/**
 * The alias somebody wrote, as it would be kept: lower case, without the domain when it is ours; other letters are
 * left for `aliasFault` to refuse.
 */
export function writtenAlias(text: string, memberDomain: string): string {
  const address = parseAddrSpec(text.trim());
  const isOurs = address !== null && asciiDomain(address.domain) === memberDomain;
  return (isOurs ? address.local : text.trim()).toLowerCase();
}

/** Null when it may be given, as far as the name itself goes. */
export function aliasFault(alias: string): AliasFault | null {
  if (alias.length < 3 || alias.length > 40 || !shape.test(alias)) return 'shape';
  if (lifetimeShape.test(alias)) return 'lifetime';
  return reserved.has(alias) || reserved.has(alias.replaceAll(/[.-]/g, '')) ? 'reserved' : null;
}
