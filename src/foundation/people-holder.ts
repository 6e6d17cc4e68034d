import type { EntityManager } from 'typeorm';

/** Two accounts of one person: one is kept, the other goes. */
export interface PersonPair {
  readonly keptId: string;
  readonly goneId: string;
}

export interface WholePerson {
  readonly personId: string;
  /** In canonical form, the preferred one first. */
  readonly addresses: readonly string[];
}

/** One table of what we know about somebody: plain values, one object a row. */
export interface Section {
  /** A file name without ending: lower-case words and hyphens. */
  readonly name: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/**
 * A room that keeps something about people, in tables only it writes. `intake/identity` calls every one of them in
 * one declared order and one transaction.
 */
export interface PeopleHolder {
  /** Two are one: all of `goneId` becomes `keptId`'s, and nothing is lost. */
  merge(manager: EntityManager, pair: PersonPair, now: Date): Promise<void>;

  /** Everything this room knows about somebody, for themself. */
  about(person: WholePerson): Promise<Section[]>;

  /** Somebody leaves: what named them goes, what others did with it stays. */
  forget(manager: EntityManager, person: WholePerson, now: Date): Promise<void>;
}
