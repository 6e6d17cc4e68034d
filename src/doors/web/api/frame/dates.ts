/** A date of a body, once its class has found it to be one (`IsISO8601`). */
export function dateIn(text: string | null | undefined): Date | null {
  return text === null || text === undefined ? null : new Date(text);
}
