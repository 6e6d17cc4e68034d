import { employers, mailProviders } from '../names/mail-providers.js';
import type { Random } from './random.js';

/** Gives every invented person addresses that nobody else has. */
export class AddressBook {
  private readonly taken = new Set<string>();

  constructor(private readonly random: Random) {}

  keep(address: string): void {
    this.taken.add(address);
  }

  /** One address, or two for one person in twelve; homonyms get a number. */
  invent(givenName: string, familyName: string): string[] {
    const first = this.inventOne(givenName, familyName);
    if (!this.random.chance(1 / 12)) return [first];
    const local = `${asciiName(givenName)[0]}${asciiName(familyName)}`;
    return [first, this.free(local, this.random.pick(employers))];
  }

  inventOne(givenName: string, familyName: string): string {
    const local = `${asciiName(givenName)}.${asciiName(familyName)}`;
    return this.free(local, this.random.pick(mailProviders));
  }

  private free(local: string, domain: string): string {
    for (let number = 1; ; number++) {
      const address = `${local}${number === 1 ? '' : number}@${domain}`;
      if (this.taken.has(address)) continue;
      this.taken.add(address);
      return address;
    }
  }
}

/** A name as a local part writes it: lower-case ASCII letters and hyphens. */
export function asciiName(name: string): string {
  return name
    .replaceAll('ß', 'ss')
    .replaceAll('Ł', 'L')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z-]/g, '');
}
