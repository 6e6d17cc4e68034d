import { domainToASCII } from 'node:url';
import { hold, pass, type Rule } from '../rule.js';

/**
 * Holds a post whose author's display name shows an address that is not the author's. Attack: most programs
 * show the name alone, so `"anne@ecole.example" <x@evil.example>` reads as Anne.
 */
export const disguisedAuthor: Rule = ({ message }) =>
  message.from.some(({ name, address }) =>
    addressesIn(name).some(shown => shown !== comparable(address ?? '')),
  )
    ? hold('disguised-author')
    : pass;

/** Splitting is linear in the name, however it was made; a regular expression for addresses would not be. */
function addressesIn(name: string): string[] {
  return visible(name)
    .split(/[\s<>()[\]{}",;:“”«»|/]/)
    .map(token => comparable(token.replace(/^['’‘]|['’.]$/g, '')))
    .filter(looksLikeAddress);
}

/** Attack: an `@` of another width, or invisible characters around it, look the same to a reader. */
function visible(name: string): string {
  return name.normalize('NFKC').replace(/\p{Cf}/gu, '');
}

/** `anne@paris` is how some people sign; an address in the world has a dot in its domain. */
function looksLikeAddress(text: string): boolean {
  const at = text.lastIndexOf('@');
  return at > 0 && text.slice(at + 1, -1).includes('.');
}

/** Both forms of an international domain are one. */
function comparable(address: string): string {
  const text = address.normalize('NFKC').toLowerCase();
  const at = text.lastIndexOf('@');
  const domain = text.slice(at + 1);
  return text.slice(0, at + 1) + (domainToASCII(domain) || domain);
}
