/** Whom an announcement is meant for, by somebody who asks first. */
export type DraftAudience =
  | { readonly kind: 'everybody' | 'promotion' }
  | { readonly kind: 'group'; readonly slug: string }
  | { readonly kind: 'lists'; readonly names: readonly string[] };

const mostLists = 100;

/** As the table keeps it. */
export function audienceText(audience: DraftAudience): string {
  switch (audience.kind) {
    case 'everybody':
    case 'promotion':
      return audience.kind;
    case 'group':
      return `group:${audience.slug}`;
    case 'lists':
      return `lists:${audience.names.join(',')}`;
  }
}

/** What the table or a form says; whoever says nothing means everybody. */
export function readAudience(text: string): DraftAudience {
  if (text === 'promotion') return { kind: 'promotion' };
  if (text.startsWith('group:')) return { kind: 'group', slug: text.slice('group:'.length) };
  if (text.startsWith('lists:')) return { kind: 'lists', names: namesIn(text.slice('lists:'.length)) };
  return { kind: 'everybody' };
}

/** Names or addresses of lists, as people separate them. */
export function namesIn(text: string): string[] {
  const names = text
    .split(/[\s,;]+/)
    .map(name => name.replace(/@.*$/, '').toLowerCase())
    .filter(name => name !== '');
  return [...new Set(names)].slice(0, mostLists);
}
