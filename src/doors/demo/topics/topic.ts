/**
 * What people write about: one subject, one variant of each paragraph, and what others answer.
 * Words in braces are filled in: {group} {place} {day} {month} {year} {hour} {price} {count} {name} {author}.
 */
export interface Topic {
  readonly subjects: readonly string[];
  readonly paragraphs: readonly (readonly string[])[];
  readonly answers: readonly string[];
  /** Answers a post tends to get. */
  readonly liveliness: number;
}

export type Slot =
  'group' | 'place' | 'day' | 'month' | 'year' | 'hour' | 'price' | 'count' | 'name' | 'author';

export function fillIn(template: string, slots: Readonly<Record<Slot, string>>): string {
  return Object.entries(slots).reduce((text, [slot, words]) => text.replaceAll(`{${slot}}`, words), template);
}
