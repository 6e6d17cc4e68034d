import type { Authentication } from '../../foundation/mail/authentication.js';
import type { Mailbox } from '../../foundation/mail/address.js';
import { decodeWords, fieldLine } from '../../foundation/mail/header-writer.js';
import { first, type HeaderBlock, type HeaderField, valueOf } from '../../foundation/mail/header-block.js';
import type { LinkedFile } from './linked-file.js';
import type { List } from '../../community/lists/list.entity.js';

/** What steps need to know and never change. */
export interface PostFacts {
  readonly list: List;
  /** `golf@x-groupes.example`. */
  readonly listAddress: string;
  readonly mailDomain: string;
  readonly publicUrl: string;
  readonly authservId: string;
  /** The last part of the archive's permanent URL; null when its author wants it in no archive. */
  readonly key: string | null;
  /** Without angle brackets. */
  readonly messageId: string;
  readonly postId: string;
  readonly author: Mailbox;
  readonly authentication: Authentication;
  readonly receivedAt: Date;
  readonly timeZone: string;
  /** What the copies name by a link, in the order of the message. */
  readonly files: readonly LinkedFile[];
}

/** A post on its way out, as steps change it: a header, a body, and what is put around that. */
export class OutgoingPost {
  private fields: HeaderField[];
  /** As received, unless heavy files were taken out of it. */
  body: Buffer;
  prefix: Buffer = Buffer.alloc(0);
  suffix: Buffer = Buffer.alloc(0);

  constructor(
    readonly facts: PostFacts,
    readonly raw: Buffer,
    readonly original: HeaderBlock,
  ) {
    this.fields = [...original.fields];
    this.body = raw.subarray(original.bodyOffset);
  }

  /** Neither changed nor with anything around it. */
  get isBodyAsReceived(): boolean {
    return this.prefix.length === 0 && !this.isLighter;
  }

  /** Something was taken out of the body. */
  get isLighter(): boolean {
    return this.facts.files.length > 0;
  }

  /** The unfolded value of the first field of that lower-case name. */
  value(name: string): string | undefined {
    const field = this.fields.find(candidate => candidate.name === name);
    return field === undefined ? undefined : valueOf(field);
  }

  /** The value it arrived with. */
  originalValue(name: string): string | undefined {
    return first(this.original, name);
  }

  /** The same with its encoded words read. */
  text(name: string): string | undefined {
    const value = this.value(name);
    return value === undefined ? undefined : decodeWords(value);
  }

  /** All fields of that lower-case name are as they came in, and no other was added. */
  isAsReceived(name: string): boolean {
    const [now, then] = [this.fields, this.original.fields].map(fields =>
      fields.filter(field => field.name === name),
    );
    return now?.length === then?.length && now?.every((field, at) => field === then?.[at]) === true;
  }

  remove(...names: readonly string[]): void {
    this.fields = this.fields.filter(({ name }) => !names.includes(name));
  }

  removeWhere(test: (field: HeaderField) => boolean): void {
    this.fields = this.fields.filter(field => !test(field));
  }

  /** `line` is a whole field as the header writer makes it, CRLF included. It takes the first one's place. */
  replace(name: string, line: string): void {
    const at = this.fields.findIndex(field => field.name === name);
    this.remove(name);
    this.fields.splice(at < 0 ? this.fields.length : at, 0, { name, raw: Buffer.from(line, 'utf8') });
  }

  append(name: string, line: string): void {
    this.fields.push({ name, raw: Buffer.from(line, 'utf8') });
  }

  prepend(name: string, line: string): void {
    this.fields.unshift({ name, raw: Buffer.from(line, 'utf8') });
  }

  /** Takes fields out, as they are written. */
  take(test: (name: string) => boolean): Buffer {
    const taken = this.fields.filter(({ name }) => test(name));
    this.fields = this.fields.filter(({ name }) => !test(name));
    return Buffer.concat(taken.map(({ raw }) => fieldLine(raw)));
  }

  get header(): Buffer {
    return Buffer.concat(this.fields.map(({ raw }) => fieldLine(raw)));
  }
}
