/** Families of attachments that people know by name, as the kinds a list's setting holds. */
export const kindFamilies = {
  video: ['video/*'],
  audio: ['audio/*'],
  images: ['image/*'],
  archives: ['.zip', '.rar', '.7z'],
  programs: ['.exe', '.bat', '.cmd', '.com', '.js', '.scr', '.msi'],
} as const;

export type KindFamily = keyof typeof kindFamilies;
export const kindFamilyNames: readonly KindFamily[] = ['video', 'audio', 'images', 'archives', 'programs'];

/** The text of a setting as families that are whole in it, and the rest. */
export function familiesIn(text: string): {
  readonly families: ReadonlySet<KindFamily>;
  readonly rest: string;
} {
  const kinds = text
    .split(',')
    .map(kind => kind.trim())
    .filter(kind => kind !== '');
  const families = kindFamilyNames.filter(name => kindFamilies[name].every(kind => kinds.includes(kind)));
  const named: readonly string[] = families.flatMap(name => [...kindFamilies[name]]);
  return { families: new Set(families), rest: kinds.filter(kind => !named.includes(kind)).join(', ') };
}

/** Back to the text of the setting. */
export function kindsText(families: readonly string[], rest: string): string {
  const named = kindFamilyNames
    .filter(name => families.includes(name))
    .flatMap(name => [...kindFamilies[name]]);
  return [...named, ...rest.split(',').map(kind => kind.trim())].filter(kind => kind !== '').join(',');
}
