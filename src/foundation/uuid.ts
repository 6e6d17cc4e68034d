const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** What PostgreSQL would take for an id; anything else would be an error of the query, not an answer. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
