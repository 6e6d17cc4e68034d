import type {
  AttachmentOutcome,
  AttachmentsOutcome,
  ParseOutcome,
  RenderOutcome,
} from '../parsed-message.js';

/** What a parsing thread answers; `kind` tells to which verb. */
export type Answer = ParseOutcome | RenderOutcome | AttachmentOutcome | AttachmentsOutcome;

/** What the main thread asks of a parsing thread. `index` counts for an attachment only. */
export interface Errand {
  verb: 'parse' | 'render' | 'render-with-images' | 'attachment' | 'attachments';
  raw: Buffer;
  index: number;
}

/** An errand on its way to a thread, and back as an `Answered` of the same id. */
export interface Sent {
  id: number;
  /** One given in an earlier round than the thread's is passed over: another thread does it. */
  round: number;
  verb: Errand['verb'];
  raw: Uint8Array<ArrayBuffer>;
  index: number;
}

export interface Answered {
  id: number;
  /** Null when it was passed over. */
  answer: Answer | null;
}

/** What a thread says once, when it has loaded all it needs. */
export const READY = 'ready';
