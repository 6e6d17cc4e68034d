import type { ComponentChildren } from 'preact';

/** What a controller shows: the frame goes around it (`page.interceptor.ts`). */
export class Page {
  constructor(
    readonly title: string,
    readonly content: ComponentChildren,
    readonly options: { readonly status?: number; readonly isIndexed?: boolean } = {},
  ) {}
}

/** Where the browser goes next after a change was made (RFC 9110 §15.4.4). */
export class SeeOther {
  constructor(readonly path: string) {}
}
