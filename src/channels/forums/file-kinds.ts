import { asOneLine, shortened } from '../../foundation/one-line.js';

/** As many as one looks at; more is an album, and has an address of its own. */
export const mostFiles = 5;
/** A photograph as a phone takes it. */
export const largestFile = 6_000_000;

/** Of files in their order, those that a message takes. */
export function fitting<T extends { readonly bytes: number }>(files: readonly T[]): T[] {
  return files.filter(({ bytes }) => bytes <= largestFile).slice(0, mostFiles);
}

const beginnings: readonly (readonly [mediaType: string, beginning: string, at: number])[] = [
  ['image/png', '89504e470d0a1a0a', 0],
  ['image/jpeg', 'ffd8ff', 0],
  ['image/gif', '47494638', 0],
  ['image/webp', '57454250', 8],
];

/** What the bytes of an image that browsers show say it is; null for anything else, whatever its name. */
export function imageType(content: Buffer): string | null {
  const found = beginnings.find(([, beginning, at]) => {
    const bytes = Buffer.from(beginning, 'hex');
    return content.subarray(at, at + bytes.length).equals(bytes);
  });
  return found?.[0] ?? null;
}

/** Shown on the page itself. */
export function isImage(mediaType: string): boolean {
  return beginnings.some(([image]) => image === mediaType);
}

/** The name without any folder, short enough to be read. */
export function fileName(given: string): string {
  const [name = ''] = given.toWellFormed().split(/[\\/]/).slice(-1);
  return shortened(asOneLine(name), 100) || 'file';
}
