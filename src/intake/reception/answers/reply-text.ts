import { attributionHeight, isHeader, separator, signature, speaks, trimmed } from './reply-lines.js';

/** Longer than any text a forum takes, with all it quotes. */
const readCharacters = 200_000;
const mostLines = 5_000;

type Kind = 'own' | 'quoted' | 'attribution';

interface Block {
  readonly kind: Kind;
  readonly lines: string[];
}

/**
 * What its author says in a reply, for others to read: without signature, and without the message it answers. Where they
 * answer line by line, between what they quote, both stay: one is not understood without the other. Empty when nothing
 * of theirs is found.
 */
export function replyText(text: string): string {
  const lines = text.slice(0, readCharacters).split(/\r?\n/).slice(0, mostLines);
  const own = spoken(blocksOf(lines));
  return own
    .flatMap(block => block.lines)
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** One quotation, above or below, is the message that everybody has read; several are a conversation. */
function spoken(blocks: readonly Block[]): Block[] {
  const last = blocks.findLastIndex(isOwn);
  const heard = blocks.slice(0, last + 1).filter(({ kind }) => kind !== 'attribution');
  const quotations = heard.filter(({ kind }) => kind === 'quoted').length;
  const isConversation =
    quotations > 1 || (quotations === 1 && heard.findIndex(isOwn) === 0 && isShort(heard));
  return isConversation ? heard : heard.filter(({ kind }) => kind === 'own');
}

function isOwn({ kind, lines }: Block): boolean {
  return kind === 'own' && speaks(lines);
}

/** Something said, then a few lines quoted, then something said: the quotation was chosen. */
function isShort(heard: readonly Block[]): boolean {
  const quoted = heard.find(({ kind }) => kind === 'quoted');
  return quoted !== undefined && quoted.lines.filter(line => line.trim() !== '').length <= chosenLines;
}

const chosenLines = 6;

/** Up to where a program put the whole message below, without any mark on its lines. */
function blocksOf(lines: readonly string[]): Block[] {
  const bare = lines.map(trimmed);
  const blocks: Block[] = [];
  const add = (kind: Kind, ...added: string[]): void => {
    const current = blocks.at(-1);
    if (current?.kind === kind) current.lines.push(...added);
    else blocks.push({ kind, lines: [...added] });
  };
  for (let at = 0; at < lines.length; at++) {
    const line = bare[at] ?? '';
    if (separator.test(line) || isHeader(bare, at)) {
      if (blocks.some(isOwn)) return blocks;
      // Nothing was said above it: what stands below the quoted header is all there is.
      at = endOfHeader(bare, at);
      continue;
    }
    const height = attributionHeight(bare, at);
    if (height > 0) {
      if (!isQuotedBelow(bare, at + height) && blocks.some(isOwn)) return blocks;
      add('attribution', ...lines.slice(at, at + height));
      at += height - 1;
    } else if (line.startsWith('>')) {
      add('quoted', (lines[at] ?? '').trimEnd());
    } else if (signature.test(line)) {
      at = endOfSignature(bare, at) - 1;
    } else {
      // A blank line between quoted ones is theirs.
      add(
        line === '' && blocks.at(-1)?.kind === 'quoted' && isQuotedBelow(bare, at) ? 'quoted' : 'own',
        (lines[at] ?? '').trimEnd(),
      );
    }
  }
  return blocks;
}

function isQuotedBelow(bare: readonly string[], from: number): boolean {
  return (
    bare
      .slice(from)
      .find(line => line !== '')
      ?.startsWith('>') === true
  );
}

/** RFC 3676 §4.3: a signature goes on to the end, or to what is quoted below it; a telephone's is one line. */
function endOfSignature(bare: readonly string[], from: number): number {
  if (!(bare[from] ?? '').startsWith('--')) return from + 1;
  for (let at = from + 1; at < bare.length; at++) {
    const line = bare[at] ?? '';
    if (line.startsWith('>') || separator.test(line) || isHeader(bare, at) || attributionHeight(bare, at) > 0)
      return at;
  }
  return bare.length;
}

function endOfHeader(bare: readonly string[], from: number): number {
  const blank = bare.indexOf('', from);
  return blank === -1 ? bare.length : blank;
}
