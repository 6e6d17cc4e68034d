import { quotedBlocks } from './quoted-blocks.js';

/** A piece of a message: the author's words, a quotation, a signature, or lines whose columns must stay in line. */
export type TextPart =
  | { readonly kind: 'words' | 'fixed' | 'signature'; readonly text: string }
  | { readonly kind: 'quote'; readonly blocks: readonly { readonly depth: number; readonly text: string }[] };

/** RFC 3676 §4.3; some programs take its blank off. */
const SIGNATURE = /^-- ?$/m;
/** Programs that mark no quoted line put this above the message they answer. */
const FORWARDED =
  /^-{2,} ?(?:Message d[’']origine|Message original|Original Message|Message transféré|Forwarded message) ?-{2,}$/im;
const IN_COLUMNS = /\S(?: {3,}|\t)\S|^\s*[|+][-+=|\s\S]*[|+]\s*$|[│┌┐└┘├┤┬┴┼═║╔╗╚╝]|^(?: {4,}|\t)\S/;
/** Fewer lines say nothing of their columns. */
const fewestLines = 2;

/** A message cut into what is shown each in its own way; no word is lost. */
export function textParts(text: string): TextPart[] {
  const forwarded = FORWARDED.exec(text)?.index ?? text.length;
  const parts: TextPart[] = [];
  for (const block of quotedBlocks(text.slice(0, forwarded))) {
    const last = parts.at(-1);
    if (block.depth === 0) parts.push(...ownParts(block.text));
    else if (last?.kind === 'quote')
      parts[parts.length - 1] = { kind: 'quote', blocks: [...last.blocks, block] };
    else parts.push({ kind: 'quote', blocks: [block] });
  }
  if (forwarded === text.length) return parts;
  return [...parts, { kind: 'quote', blocks: [{ depth: 1, text: text.slice(forwarded).trim() }] }];
}

function ownParts(text: string): TextPart[] {
  const at = SIGNATURE.exec(text)?.index ?? text.length;
  const signature = text.slice(at).replace(SIGNATURE, '').trim();
  const own = paragraphs(text.slice(0, at).trimEnd());
  return signature === '' ? own : [...own, { kind: 'signature', text: signature }];
}

/** Paragraphs of one kind that follow each other stay one part. */
function paragraphs(text: string): TextPart[] {
  const parts: { kind: 'words' | 'fixed'; text: string }[] = [];
  for (const piece of text.split(/\n(?:[ \t]*\n)+/)) {
    if (piece.trim() === '') continue;
    const kind = isInColumns(piece) ? 'fixed' : 'words';
    const last = parts.at(-1);
    if (last?.kind === kind) last.text += `\n\n${piece}`;
    else parts.push({ kind, text: piece });
  }
  return parts;
}

/** A table, a drawing, some code: most of its lines are set in columns. */
function isInColumns(paragraph: string): boolean {
  const lines = paragraph.split('\n').filter(line => line.trim() !== '');
  return (
    lines.length >= fewestLines && lines.filter(line => IN_COLUMNS.test(line)).length * 2 >= lines.length
  );
}
