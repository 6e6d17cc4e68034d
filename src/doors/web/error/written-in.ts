/** A form has fewer fields to write in; more would be an attack on the page. */
const mostTexts = 20;
const mostCharacters = 200_000;

/**
 * What somebody wrote in a form, out of all that it sent: words have spaces between them, and what a form carries
 * along (tokens, ids, choices) has none.
 */
export function writtenIn(body: unknown): string[] {
  if (typeof body !== 'object' || body === null) return [];
  return Object.values(body)
    .flatMap(value =>
      typeof value === 'string' && /\S\s+\S/.test(value) ? [value.slice(0, mostCharacters)] : [],
    )
    .slice(0, mostTexts);
}
