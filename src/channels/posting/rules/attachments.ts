import type { AttachmentFact, ListFacts } from '../posting-context.js';
import { matchesGlob } from '../../../foundation/glob.js';

export function isTooLarge(attachment: AttachmentFact, list: ListFacts): boolean {
  return attachment.bytes > list.maxAttachmentBytes;
}

/** The first of the list's refused kinds that this attachment is: `.exe`, `video/mp4` or `video/*`. */
export function refusedKind(attachment: AttachmentFact, list: ListFacts): string | undefined {
  const name = openedName(attachment.filename);
  const [type = ''] = attachment.mediaType.split(';');
  return list.refusedKinds.find(kind =>
    kind.startsWith('.') ? name.endsWith(kind.toLowerCase()) : matchesGlob(kind, type.trim()),
  );
}

/** Attack: Windows ignores dots and blanks at the end, and readers do not see format characters. */
function openedName(filename: string): string {
  const name = filename
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase();
  let end = name.length;
  while (end > 0 && '. \t'.includes(name.charAt(end - 1))) end -= 1;
  return name.slice(0, end);
}
