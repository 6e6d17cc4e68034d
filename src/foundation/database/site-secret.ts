/** The key of every token and session of the site; the same on all its nodes. */
export class SiteSecret {
  constructor(readonly key: Buffer) {}
}
