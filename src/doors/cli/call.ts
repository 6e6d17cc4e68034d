import type { Abstract, INestApplicationContext } from '@nestjs/common';
import type { Words } from './words.js';

/** One use of a verb: the words the operator wrote, the moment, and the rooms it may call. */
export class Call {
  constructor(
    private readonly house: INestApplicationContext,
    private readonly words: Words,
    readonly now: Date,
  ) {}

  /** A service of the rooms the verb named. */
  ask<T>(service: Abstract<T>): T {
    return this.house.get<T>(service, { strict: false });
  }

  /** The argument at that place, from 0; empty when it was left out. */
  argument(place: number): string {
    return this.words.arguments[place] ?? '';
  }

  argumentsFrom(place: number): readonly string[] {
    return this.words.arguments.slice(place);
  }

  option(name: string): string | undefined {
    const value = this.words.options[name];
    return typeof value === 'string' ? value : undefined;
  }

  /** The values of an option that may be given several times. */
  options(name: string): readonly string[] {
    const value = this.words.options[name];
    return Array.isArray(value) ? value.filter(text => typeof text === 'string') : [];
  }

  flag(name: string): boolean {
    return this.words.options[name] === true;
  }
}
