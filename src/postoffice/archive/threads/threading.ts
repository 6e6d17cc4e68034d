/** A message on its way into the archive, as threads see it. */
export interface Newcomer {
  readonly placeId: string;
  readonly messageId: string;
  /** What it answers, the nearest last. */
  readonly referenceIds: readonly string[];
  readonly topic: string;
  readonly isAnswer: boolean;
  readonly at: Date;
}

/** A thread that the archive knows and that may be a newcomer's. */
export interface KnownThread {
  readonly id: string;
  readonly placeId: string;
  readonly firstAt: Date;
  /** A message id of this thread: one it holds, or one it waits for. Null when it was found by its topic. */
  readonly messageId: string | null;
  readonly isAwaited: boolean;
  readonly topic: string;
  readonly lastAt: Date;
}

export interface Threading {
  /** The thread of each newcomer, in their order. */
  readonly threadIds: readonly string[];
  /** Those that were not there; the first newcomer of each begins it. */
  readonly made: ReadonlySet<string>;
  /** Threads that were there and turn out to be part of another: what is in `from` goes to `to`. */
  readonly joined: readonly { readonly from: string; readonly to: string }[];
  /** Messages that were answered and are not there. */
  readonly awaited: readonly {
    readonly placeId: string;
    readonly messageId: string;
    readonly threadId: string;
  }[];
}

/** Answers without References that come later than this are another year's dinner. */
export const topicDays = 30;
const topicMs = topicDays * 86_400_000;

/**
 * The thread of each message: that of the nearest message it answers; else the one that waits for it; else, for a
 * subject with Re:, the last one about the same within thirty days; else a new one. Only a message that both answers
 * a thread and is awaited by another joins two, so that nobody can tie a whole archive together with long References.
 * @param makeId of a new thread
 */
export function threadsOf(
  newcomers: readonly Newcomer[],
  known: readonly KnownThread[],
  makeId: () => string,
): Threading {
  const book = new ThreadBook(known);
  const threadIds = newcomers.map(newcomer => book.add(newcomer, makeId));
  return {
    threadIds: threadIds.map(id => book.current(id)),
    made: book.made,
    joined: book.joined(),
    awaited: book.awaited(),
  };
}

interface ThreadSoFar {
  firstAt: number;
  lastAt: number;
}

/** What is known of the threads of some places while messages come in. */
class ThreadBook {
  readonly made = new Set<string>();
  private readonly held = new Map<string, string>();
  private readonly expected = new Map<string, { placeId: string; messageId: string; threadId: string }>();
  private readonly alreadyExpected = new Set<string>();
  private readonly threads = new Map<string, ThreadSoFar>();
  private readonly byTopic = new Map<string, Set<string>>();
  private readonly into = new Map<string, string>();

  constructor(known: readonly KnownThread[]) {
    for (const thread of known) this.know(thread);
  }

  add(newcomer: Newcomer, makeId: () => string): string {
    const own = nameOf(newcomer.placeId, newcomer.messageId);
    const id =
      this.twin(own) ??
      this.home(newcomer, own) ??
      this.sameTopic(newcomer) ??
      this.begin(newcomer, makeId());
    this.keep(newcomer, own, id);
    return id;
  }

  current(id: string): string {
    let at = id;
    for (let next = this.into.get(at); next !== undefined; next = this.into.get(at)) at = next;
    return at;
  }

  joined(): { from: string; to: string }[] {
    return [...this.into.keys()]
      .filter(from => !this.made.has(from))
      .map(from => ({ from, to: this.current(from) }));
  }

  awaited(): { placeId: string; messageId: string; threadId: string }[] {
    return [...this.expected]
      .filter(([name]) => !this.alreadyExpected.has(name) && !this.held.has(name))
      .map(([, one]) => ({ ...one, threadId: this.current(one.threadId) }));
  }

  private know({ id, placeId, firstAt, lastAt, messageId, isAwaited, topic }: KnownThread): void {
    this.threads.set(id, { firstAt: firstAt.getTime(), lastAt: lastAt.getTime() });
    this.speaksOf(placeId, topic, id);
    if (messageId === null) return;
    const name = nameOf(placeId, messageId);
    if (!isAwaited) return void this.held.set(name, id);
    this.expected.set(name, { placeId, messageId, threadId: id });
    this.alreadyExpected.add(name);
  }

  /** Of what it answers, the nearest that the place holds, or that others of it answered too. */
  private answered({ placeId, referenceIds }: Newcomer): string | undefined {
    for (const messageId of referenceIds.toReversed()) {
      const name = nameOf(placeId, messageId);
      const found = this.held.get(name) ?? this.expected.get(name)?.threadId;
      if (found !== undefined) return this.current(found);
    }
    return undefined;
  }

  /** Another message under the same id: a message id means one thread. */
  private twin(own: string): string | undefined {
    const id = this.held.get(own);
    return id && this.current(id);
  }

  private home(newcomer: Newcomer, own: string): string | undefined {
    const answered = this.answered(newcomer);
    const waiting = this.expected.get(own)?.threadId;
    if (answered === undefined) return waiting && this.current(waiting);
    return waiting === undefined ? answered : this.join(answered, this.current(waiting));
  }

  private join(one: string, other: string): string {
    if (one === other) return one;
    const [a, b] = [this.threads.get(one)!, this.threads.get(other)!];
    const [to, from] = a.firstAt <= b.firstAt ? [one, other] : [other, one];
    this.into.set(from, to);
    const kept = this.threads.get(to)!;
    kept.firstAt = Math.min(a.firstAt, b.firstAt);
    kept.lastAt = Math.max(a.lastAt, b.lastAt);
    return to;
  }

  /** The one that was spoken in last. */
  private sameTopic({ placeId, topic, isAnswer, at }: Newcomer): string | undefined {
    if (!isAnswer || topic === '') return undefined;
    let found: string | undefined;
    for (const id of this.byTopic.get(nameOf(placeId, topic)) ?? []) {
      const lastAt = this.lastAt(id);
      const isNear = !this.into.has(id) && Math.abs(at.getTime() - lastAt) <= topicMs;
      if (isNear && (found === undefined || lastAt > this.lastAt(found))) found = id;
    }
    return found;
  }

  private lastAt(id: string): number {
    return this.threads.get(id)?.lastAt ?? 0;
  }

  private begin({ placeId, topic, at }: Newcomer, id: string): string {
    this.made.add(id);
    this.threads.set(id, { firstAt: at.getTime(), lastAt: at.getTime() });
    this.speaksOf(placeId, topic, id);
    return id;
  }

  private speaksOf(placeId: string, topic: string, id: string): void {
    if (topic === '') return;
    const name = nameOf(placeId, topic);
    this.byTopic.set(name, (this.byTopic.get(name) ?? new Set()).add(id));
  }

  private keep({ placeId, at, referenceIds }: Newcomer, own: string, id: string): void {
    const thread = this.threads.get(id)!;
    thread.firstAt = Math.min(thread.firstAt, at.getTime());
    thread.lastAt = Math.max(thread.lastAt, at.getTime());
    this.held.set(own, id);
    this.expected.delete(own);
    for (const messageId of referenceIds) {
      const name = nameOf(placeId, messageId);
      if (!this.held.has(name) && !this.expected.has(name))
        this.expected.set(name, { placeId, messageId, threadId: id });
    }
  }
}

function nameOf(placeId: string, text: string): string {
  return `${placeId} ${text}`;
}
