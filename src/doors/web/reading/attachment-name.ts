import { asOneLine } from '../../../foundation/one-line.js';
import type { Viewer } from '../session/viewer.js';

const unnamed = { fr: 'sans nom', en: 'unnamed' };

/** The name of a file that came by mail: « photo » and « gpj.exe » read as they are written, and nobody reads nothing. */
export function attachmentName({ language }: Viewer, { filename }: { readonly filename: string }): string {
  return asOneLine(filename) || unnamed[language];
}
