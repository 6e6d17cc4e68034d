import { legible } from '../../../foundation/one-line.js';

/** Lines that follow each other and quote equally deep: 0 is the author's own words. */
export interface QuotedBlock {
  readonly depth: number;
  readonly text: string;
}

/** Deeper quotes are shown as this deep: pages stay narrow, and a hostile `>>>>…` stays flat. */
const maxDepth = 5;
const QUOTE = /^(?:> ?)+/;

/** Cuts a text by its `>` marks (RFC 3676 §4.5), which are taken off. */
export function quotedBlocks(text: string): QuotedBlock[] {
  const blocks: { depth: number; lines: string[] }[] = [];
  for (const line of legible(text).split('\n')) {
    const mark = QUOTE.exec(line)?.[0] ?? '';
    const depth = Math.min(maxDepth, mark.replaceAll(' ', '').length);
    const last = blocks.at(-1);
    if (last?.depth === depth) last.lines.push(line.slice(mark.length));
    else blocks.push({ depth, lines: [line.slice(mark.length)] });
  }
  return blocks
    .map(({ depth, lines }) => ({ depth, text: lines.join('\n').replace(/^\n+|\n+$/g, '') }))
    .filter(({ text: words }) => words !== '');
}
