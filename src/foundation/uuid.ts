const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text from outside may be asked of a `uuid` column, which answers anything else with an error. */
export function isUuid(text: string): boolean {
  return uuid.test(text);
}

/** The usual form with hyphens of the first 32 hexadecimal digits: of an id in bytes, or of a digest that names. */
export function uuidOfHex(hex: string): string {
  return hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
