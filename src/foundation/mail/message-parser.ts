import { availableParallelism } from 'node:os';
import type { AttachmentOutcome, AttachmentsOutcome, ParseOutcome, RenderOutcome } from './parsed-message.js';
import type { Answer } from './parsing/errand.js';
import { plainMessage } from './parsing/plain-message.js';
import { ParsingPool } from './parsing/parsing-pool.js';

/** `timeoutMs` is per message, counted from a ready thread; `maxHeapMb` per thread, message bytes not included. */
export interface MessageParserOptions {
  workers?: number;
  timeoutMs?: number;
  maxHeapMb?: number;
}

/**
 * Reads whole messages, MIME and HTML, in worker threads with limits: messages are hostile input and
 * never block or end the program. Limits broken are outcomes; a promise rejects only when the
 * parser is closed or a thread cannot start. Threads start at the first message and keep no program alive.
 */
export class MessageParser {
  private readonly pool: ParsingPool;

  constructor(options: MessageParserOptions = {}) {
    const { workers = defaultWorkers(), timeoutMs = 5000, maxHeapMb = 128 } = options;
    this.pool = new ParsingPool(workers, { timeoutMs, maxHeapMb });
  }

  async parse(raw: Buffer): Promise<ParseOutcome> {
    const message = this.pool.isClosed ? null : plainMessage(raw);
    if (message !== null) return { kind: 'parsed', message };
    const answer = await this.pool.run({ verb: 'parse', raw, index: 0 });
    if (answer.kind === 'parsed' || answer.kind === 'unparsable') return answer;
    throw wrongAnswer(answer);
  }

  /** As `parse`, with the HTML sanitised for a sandboxed frame. @param withImages as its reader asked */
  async render(raw: Buffer, withImages = false): Promise<RenderOutcome> {
    const verb = withImages ? 'render-with-images' : 'render';
    const answer = await this.pool.run({ verb, raw, index: 0 });
    if (answer.kind === 'rendered' || answer.kind === 'unparsable') return answer;
    throw wrongAnswer(answer);
  }

  /** The bytes of one attachment. @param index its place in `ParsedMessage.attachments`. */
  async attachment(raw: Buffer, index: number): Promise<AttachmentOutcome> {
    const answer = await this.pool.run({ verb: 'attachment', raw, index });
    // A Buffer crosses threads as a plain Uint8Array.
    if (answer.kind === 'attachment') return { ...answer, content: Buffer.from(answer.content) };
    if (answer.kind === 'absent' || answer.kind === 'unparsable') return answer;
    throw wrongAnswer(answer);
  }

  /** The bytes of all attachments, in their order; the message is read once for all. */
  async attachments(raw: Buffer): Promise<AttachmentsOutcome> {
    const answer = await this.pool.run({ verb: 'attachments', raw, index: 0 });
    if (answer.kind === 'unparsable') return answer;
    if (answer.kind !== 'attachments') throw wrongAnswer(answer);
    const attachments = answer.attachments.map(each => ({ ...each, content: Buffer.from(each.content) }));
    return { kind: 'attachments', attachments };
  }

  /** Stops all threads; what they were reading rejects. */
  close(): Promise<void> {
    return this.pool.close();
  }

  /** Called by Nest where the parser is a provider. */
  onApplicationShutdown(): Promise<void> {
    return this.close();
  }
}

// The main thread keeps one core: it answers the doors.
function defaultWorkers(): number {
  return Math.min(4, Math.max(1, availableParallelism() - 1));
}

function wrongAnswer({ kind }: Answer): Error {
  return new Error(`a parsing thread answered ${kind} to another question`);
}
