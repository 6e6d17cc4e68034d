import type { Step } from './step.js';
import { linkFiles } from './steps/linked-files.step.js';
import { addFooter } from './steps/footer.step.js';
import { addListHeaders } from './steps/list-headers.step.js';
import { completeHeader } from './steps/complete-header.step.js';
import { dropForeignHeaders } from './steps/foreign-headers.step.js';
import { dropBrokenSignatures } from './steps/broken-signatures.step.js';
import { rewriteFrom } from './steps/rewrite-from.step.js';
import { setReplyTo } from './steps/reply-to.step.js';
import { keepOneFrom } from './steps/single-from.step.js';
import { tagSubject } from './steps/subject-tag.step.js';

/** What happens to a post's header and body before its copies are made, in this order. */
export const steps: readonly Step[] = [
  // Before the footer, which goes around the body as it then is.
  linkFiles,
  dropForeignHeaders,
  completeHeader,
  tagSubject,
  keepOneFrom,
  setReplyTo,
  // After Reply-To, which still reads the author's own From.
  rewriteFrom,
  addFooter,
  addListHeaders,
  // Last: it looks at all that was changed of what the author signed.
  dropBrokenSignatures,
];
