import type { Mailbox } from './mailbox-list.js';

/** What a message says, as people and rules need it. Strings hold no NUL and no lone surrogate. */
export interface ParsedMessage {
  /** Decoded, on one line. */
  subject: string;
  from: Mailbox[];
  to: Mailbox[];
  cc: Mailbox[];
  /** The Date field between 1970 and 9999, else null. */
  date: Date | null;
  /** The plain text, or the HTML as text; lines end in LF; at most 200,000 characters; '' if there is none. */
  text: string;
  textIsTruncated: boolean;
  /** What the HTML says, as text, where there is plain text beside it: it may say something else. Otherwise ''. */
  htmlText: string;
  hasHtml: boolean;
  attachments: Attachment[];
}

/** A part that is not the text. Its place in `attachments` is its index for `MessageParser.attachment`. */
export interface Attachment {
  /** Safe to offer for saving: no path, no control or invisible character; made up when there is none. */
  filename: string;
  /** Lower-case type/subtype as its sender claims it. */
  mediaType: string;
  /** Size once decoded. */
  bytes: number;
  isInline: boolean;
  /** Of the decoded bytes, in hex. */
  sha256: string;
}

/** Why a message cannot be read: it broke a limit, or it is no message. */
export type UnparsableReason =
  'timeout' | 'memory' | 'malformed' | 'too-many-parts' | 'too-deep' | 'header-too-large';

/** The expected outcome of a hostile or broken message; never an exception. */
export interface Unparsable {
  kind: 'unparsable';
  reason: UnparsableReason;
}

export type ParseOutcome = { kind: 'parsed'; message: ParsedMessage } | Unparsable;

/**
 * `html` is sanitised, for a sandboxed frame; null when there is none or it is a monster: show the text.
 * `hasImages`: it was written with some, whether they are in it now or not.
 */
export type RenderOutcome =
  { kind: 'rendered'; message: ParsedMessage; html: string | null; hasImages: boolean } | Unparsable;

export type AttachmentOutcome =
  { kind: 'attachment'; attachment: Attachment; content: Buffer } | { kind: 'absent' } | Unparsable;

/** All attachments of a message, in the order of `ParsedMessage.attachments`, with their bytes. */
export type AttachmentsOutcome =
  | {
      kind: 'attachments';
      attachments: { attachment: Attachment; content: Buffer }[];
    }
  | Unparsable;
