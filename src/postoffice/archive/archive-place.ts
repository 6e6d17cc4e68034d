/** Where a message is kept and read: each has threads, readers and addresses of its own. */
export interface ArchivePlace {
  readonly kind: 'list' | 'letter' | 'forum';
  readonly id: string;
}
