import { Injectable } from '@nestjs/common';
import { correctedMessage } from '../../foundation/mail/corrected-message.js';
import { oneLine } from '../../foundation/mail/encoded-words.js';
import { MessageParser } from '../../foundation/mail/message-parser.js';
import type { ParseOutcome } from '../../foundation/mail/parsed-message.js';
import type { Post } from '../../channels/posting/post.entity.js';
import { RawStore } from '../../postoffice/archive/raw-store.js';
import { hasWords } from './held-decisions.service.js';
import { longestSubject } from './arrival-reader.service.js';

/** What an author wants in place of what they wrote. */
export interface Draft {
  readonly subject: string;
  readonly text: string;
  /** Places of the attachments to send along, in the message as it is; the others are left out. */
  readonly attachments: readonly number[];
}

export type DraftTrouble =
  'subject-missing' | 'subject-too-long' | 'text-missing' | 'text-too-long' | 'too-large' | 'unreadable';

export type Written =
  | {
      readonly kind: 'written';
      readonly raw: Buffer;
      readonly parsed: Extract<ParseOutcome, { kind: 'parsed' }>;
      readonly subject: string;
    }
  | { readonly kind: DraftTrouble };

/** As much as is ever read of a message: what lies beyond could be neither shown nor corrected. */
export const longestText = 200_000;

/** Writes a held message anew, as its author wants it. */
@Injectable()
export class CorrectedPosts {
  constructor(
    private readonly raws: RawStore,
    private readonly parser: MessageParser,
  ) {}

  /** @param maxBytes of the list: whatever it held for its size must fit now */
  async write(post: Post, draft: Draft, maxBytes: number): Promise<Written> {
    const subject = oneLine(draft.subject);
    const trouble = troubleIn({ ...draft, subject });
    if (trouble !== null) return { kind: trouble };
    const raw = await this.compose(post.rawId, { ...draft, subject });
    if (raw === null) return { kind: 'unreadable' };
    if (raw.length > maxBytes) return { kind: 'too-large' };
    const parsed = await this.parser.parse(raw);
    return parsed.kind === 'parsed' ? { kind: 'written', raw, parsed, subject } : { kind: 'unreadable' };
  }

  private async compose(rawId: string, { subject, text, attachments }: Draft): Promise<Buffer | null> {
    const raw = await this.raws.bytes(rawId);
    if (raw === null) return null;
    const outcome = await this.parser.attachments(raw);
    if (outcome.kind !== 'attachments') return null;
    const wanted = outcome.attachments.filter((_, at) => attachments.includes(at));
    return correctedMessage(raw, { subject, text, attachments: wanted });
  }
}

function troubleIn({ subject, text, attachments }: Draft): DraftTrouble | null {
  if (!hasWords(subject)) return 'subject-missing';
  if (subject.length > longestSubject) return 'subject-too-long';
  if (text.length > longestText) return 'text-too-long';
  return hasWords(text) || attachments.length > 0 ? null : 'text-missing';
}
