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
    'bounce bounces bureau ca delegue forwarding ftp help info infos lettre list lists listes mail nobody noc news ' +
    'owner reply root sales usenet uucp www x x-org xorg'
  ).split(' '),
);

/** An office, whatever stands before or behind it: `president-ax` speaks as `president` does. */
const offices: ReadonlySet<string> = new Set(
  (
    'abuse admin administrateur administration administrator alumni annuaire association ax banque board charte cnil ' +
    'comite conseil contact cotisation cotisations daemon direction directeur directrice dpd dpo ecole ethics ethique ' +
    'facturation hostmaster listmaster mailer mailerdaemon marketing moderate moderation modo nepasrepondre noreply polytechnique ' +
    'postmaster presidence president presidente rgpd secretaire secretariat secretary securite security spam srs ' +
    'support sysadmin system tresorerie tresorier tresoriere vigie vicepresident vicepresidente webmaster'
  ).split(' '),
);

/** Digits that are read as letters. */
const digitLetters: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't' };

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
  return isOffice(alias) ? 'reserved' : null;
}

/** `p0stmaster`, `tresorier-2027` and `no.reply` are what they look like. */
function isOffice(alias: string): boolean {
  const spelt = alias
    .replaceAll(/\d+$|(?<=[.-])\d+(?=[.-])/g, '')
    .replaceAll(/\d/g, at => digitLetters[at] ?? at);
  const words = spelt.split(/[.-]/).filter(word => word !== '');
  const isReserved = reserved.has(alias) || reserved.has(alias.replaceAll(/[.-]/g, ''));
  return isReserved || [...words, words.join('')].some(word => offices.has(word));
}

/**
 * Whether an alias would be taken for the name in a lifetime address: `paul.martin.1998` is also `martin.paul`,
 * `paulmartin`, `p.martin`, `paul.martin-2` and `martin`.
 */
export function wearsName(alias: string, lifetimeLocal: string): boolean {
  const letters = lettersOf(alias);
  const [first = '', last = ''] = nameIn(lifetimeLocal).split('.');
  const [given, family] = [lettersOf(first), lettersOf(last)];
  if (family === '') return letters === given;
  const whole = [`${given}${family}`, `${family}${given}`];
  if (letters === family || letters === `${given.slice(0, 1)}${family}` || whole.includes(letters))
    return true;
  // Something around a short name is another word: `li.wu` is not in `oliwurst`.
  return given.length + family.length >= surelyAName && whole.some(name => letters.includes(name));
}

const surelyAName = 8;

function nameIn(lifetimeLocal: string): string {
  return lifetimeLocal.replace(/(?:-\d+)?\.\d{4}$/, '');
}

/** Without dots, hyphens and numbers. */
function lettersOf(text: string): string {
  return text.replaceAll(/[^a-z]/g, '');
}
