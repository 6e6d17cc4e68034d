import type { ComponentChildren } from 'preact';

/** What a controller shows: the frame goes around it (`page.interceptor.ts`). */
export class Page {
  constructor(
    readonly title: string,
    readonly content: ComponentChildren,
    readonly options: {
      readonly status?: number;
      readonly isIndexed?: boolean;
      /** With 429: when to come back. */
      readonly retryAfterSeconds?: number;
      /** The path of the Atom feed that follows what the page shows. */
      readonly feed?: string;
      /** Paths of our own scripts that embellish this page. */
      readonly scripts?: readonly string[];
    } = {},
  ) {}
}

/** Where the browser goes next after a change was made (RFC 9110 §15.4.4). */
export class SeeOther {
  readonly path: string;

  /** @param done a code of what was done: the page shown next says it in words (`doneSentence`) */
  constructor(path: string, done?: string) {
    this.path = done === undefined ? path : withDone(path, done);
  }
}

/** Where a page stands from now on; its old address leads there for good (RFC 9110 §15.4.2). */
export class MovedTo {
  constructor(readonly path: string) {}
}

function withDone(path: string, done: string): string {
  const url = new URL(path, 'http://here.invalid');
  url.searchParams.set('done', done);
  return `${url.pathname}${url.search}${url.hash}`;
}

/** A file the browser keeps, never shows: what is in it was written by anybody. */
export class Download {
  constructor(
    /** No path and no control character; other alphabets are written as RFC 8187 has it. */
    readonly filename: string,
    readonly mediaType: string,
    readonly content: string | Buffer,
  ) {}
}

/** The same of any length, sent piece by piece as it is made. */
export class StreamedDownload {
  constructor(
    readonly filename: string,
    readonly mediaType: string,
    readonly content: AsyncIterable<Buffer>,
  ) {}
}

/** A feed or another document for programs, with its media type. */
export class Document {
  constructor(
    readonly mediaType: string,
    readonly content: string,
  ) {}
}
