const MAX_BOUNDARY_LINES = 1000; // beyond it some MIME parsers need minutes; nobody writes such a message
const MAX_BOUNDARY_CHARS = 200; // RFC 2046 §5.1.1 allows 70
const BOUNDARY = /boundary(?:\*0?\*?)?[ \t]*=[ \t\r\n]*(?:"([^"\r\n]{1,200})"|([^\s;"]{1,200}))/gi;

/**
 * Whether a message opens more than a thousand parts, told in one linear pass without parsing it.
 * Counts the lines that open a part of any boundary declared anywhere, so that patches and
 * signatures full of dashes are not taken for parts.
 */
export function hasTooManyParts(raw: Buffer): boolean {
  const text = raw.toString('latin1');
  const boundaries = new Set<string>();
  for (const [, quoted, bare] of text.matchAll(BOUNDARY)) {
    boundaries.add(quoted ?? bare ?? '');
    if (boundaries.size > MAX_BOUNDARY_LINES) return true;
  }
  return boundaries.size > 0 && openingLines(text, boundaries) > MAX_BOUNDARY_LINES;
}

function openingLines(text: string, boundaries: Set<string>): number {
  let count = 0;
  for (let at = text.indexOf('\n--'); at >= 0; at = text.indexOf('\n--', at + 1)) {
    const line = text.slice(at + 3, at + 3 + MAX_BOUNDARY_CHARS).split('\n', 1)[0] ?? '';
    if (boundaries.has(line.trimEnd()) && ++count > MAX_BOUNDARY_LINES) break;
  }
  return count;
}
