/** What a list's journal is filtered by, as the actions each kind holds; `all` is every action. */
export const journalKinds = {
  all: [],
  settings: ['list.changed', 'list.ruled', 'list.rule-set'],
  people: ['moderator.added', 'moderator.changed', 'moderator.removed', 'owner.added', 'owner.removed'],
  senders: ['list.sender-treated', 'list.pattern-added', 'list.pattern-removed'],
  life: ['list.created', 'list.renamed', 'list.alias-dropped', 'list.deleted'],
  archive: ['archive.hidden', 'archive.shown', 'archive.deleted', 'archive.imported', 'archive.downloaded'],
  subscribers: [
    'subscribers.imported',
    'addition.proposed',
    'addition.approved',
    'addition.refused',
    'invitations.sent',
  ],
} as const satisfies Record<string, readonly string[]>;

export type JournalKind = keyof typeof journalKinds;
export const journalKindNames: readonly JournalKind[] = [
  'all',
  'settings',
  'people',
  'senders',
  'life',
  'archive',
  'subscribers',
];

export function kindIn(text: unknown): JournalKind {
  return journalKindNames.find(kind => kind === text) ?? 'all';
}
