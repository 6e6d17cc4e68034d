/** What a second announcement of one event begins with. */
const again = /^(?:(?:dernier |last )?(?:rappel|reminder)|re|fwd?|tr) (?=.)/;

/**
 * A title without what two announcements of one event differ in: case, accents, punctuation, “reminder”. Two events of
 * one day and group with the same are the same.
 */
export function normalTitle(title: string): string {
  let plain = unmarked(unmarked(title).toLowerCase())
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  while (again.test(plain)) plain = plain.replace(again, '');
  return plain;
}

function unmarked(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '');
}
