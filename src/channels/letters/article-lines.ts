const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' });
/** Spaces a line may end at; those of « » and before a colon hold their words together. */
const breakable = /[ \t]+/;

/**
 * A text as a letter prints it: each word goes on the line it still fits on. A word no line can hold is cut.
 * @param width in graphemes, what a reader takes for one sign
 */
export function printedLines(text: string, width: number): string[] {
  return text
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .split('\n')
    .flatMap(line => wrapped(line, width))
    .join('\n')
    .replaceAll(/^\n+|\n+$/g, '')
    .split('\n');
}

/** How many lines an article takes; blank ones let it breathe and cost nothing. */
export function lineCount(text: string, width: number): number {
  return printedLines(text, width).filter(line => line !== '').length;
}

/** What a reader takes for signs; line ends are none. */
export function signCount(text: string): number {
  return signsOf(text.replaceAll(/[\r\n]/g, '')).length;
}

function wrapped(line: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  let taken = 0;
  for (const word of line.split(breakable).filter(part => part !== '')) {
    for (const { piece, signs } of inPieces(word, width)) {
      const wanted = taken === 0 ? signs : taken + 1 + signs;
      if (wanted <= width) {
        current = taken === 0 ? piece : `${current} ${piece}`;
        taken = wanted;
      } else {
        lines.push(current);
        [current, taken] = [piece, signs];
      }
    }
  }
  return [...lines, current];
}

function inPieces(word: string, width: number): { readonly piece: string; readonly signs: number }[] {
  const signs = signsOf(word);
  if (signs.length <= width) return [{ piece: word, signs: signs.length }];
  const starts = Array.from({ length: Math.ceil(signs.length / width) }, (_, at) => at * width);
  return starts.map(start => {
    const part = signs.slice(start, start + width);
    return { piece: part.join(''), signs: part.length };
  });
}

function signsOf(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}
