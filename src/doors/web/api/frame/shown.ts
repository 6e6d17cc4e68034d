import type { Type } from '@nestjs/common';

/** What TypeScript's own types can't say at run time of a property of an answer. */
export interface ShownFacts {
  /** The class of the value, or of each item of an array. */
  readonly of?: Type | readonly [Type];
  readonly oneOf?: readonly string[];
  readonly isNullable?: true;
  readonly isOptional?: true;
  readonly about?: string;
}

const shown = new Map<object, Map<string, ShownFacts>>();

/** Marks a property of an answer for the documentation. */
export function Shown(facts: ShownFacts = {}): (prototype: object, name: string) => void {
  return (prototype, name) => {
    const properties = shown.get(prototype) ?? new Map<string, ShownFacts>();
    shown.set(prototype, properties.set(name, facts));
  };
}

/** The marked properties of a class, in their order, inherited ones first. */
export function shownProperties({ prototype }: Type): ReadonlyMap<string, ShownFacts> {
  return new Map(ancestry(prototype).flatMap(each => [...(shown.get(each) ?? [])]));
}

/** The eldest first. */
function ancestry(prototype: object): object[] {
  const parent: object | null = Object.getPrototypeOf(prototype);
  return parent === null ? [prototype] : [...ancestry(parent), prototype];
}
