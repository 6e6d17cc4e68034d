import { type Field, fieldsOf } from './relaxed.js';
import { isSigned, signedNames } from './signed-fields.js';

/** The header fields that all copies of a post have alike, canonicalised once. */
export class PreparedHeader {
  readonly #fields: readonly Field[];
  readonly #canonical: string;
  readonly #namesByOwn = new Map<string, string>(); // copies of one post carry the same few sets of own fields

  constructor(headerLines: string) {
    this.#fields = bottomUp(headerLines);
    this.#canonical = canonical(this.#fields);
  }

  /** What is signed of a head made of `ownLines` and, below them, the prepared lines. */
  withOwn(ownLines: string): { names: string; canonical: string } {
    const own = bottomUp(ownLines);
    return { names: this.#namesWith(own), canonical: this.#canonical + canonical(own) };
  }

  #namesWith(own: readonly Field[]): string {
    const key = own.map(({ name }) => name).join(':');
    const known = this.#namesByOwn.get(key);
    if (known !== undefined) return known;
    const names = signedNames([...this.#fields, ...own]);
    this.#namesByOwn.set(key, names);
    return names;
  }
}

/** RFC 6376 §5.4.2: of a field that occurs several times the last is signed first. */
function bottomUp(headerLines: string): Field[] {
  return fieldsOf(headerLines).filter(isSigned).toReversed();
}

function canonical(fields: readonly Field[]): string {
  return fields.map(field => `${field.canonical}\r\n`).join('');
}
