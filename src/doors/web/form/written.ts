/** What was written in a field goes back into it, whatever it was; a NUL or half a character no database keeps. */
export function written(value: unknown): string {
  return typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : '';
}
