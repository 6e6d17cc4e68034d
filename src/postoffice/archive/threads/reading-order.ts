/** A message of a thread, as far as its place among the others goes. */
export interface InThread {
  readonly id: string;
  readonly messageId: string;
  /** What it answers, the nearest last. */
  readonly referenceIds: readonly string[];
}

export interface Placed {
  readonly id: string;
  /** 0 answers nothing that is there. */
  readonly depth: number;
  /** The message it answers; null for depth 0. */
  readonly parentId: string | null;
}

/**
 * The messages of a thread as they are read: each after what it answers, answers to the same in the order they came.
 * Each stands there once, whatever References say: who would answer their own answer answers nothing.
 * @param messages in the order they came
 */
export function readingOrder(messages: readonly InThread[]): Placed[] {
  const parents = parentsOf(messages);
  const answers = Map.groupBy(messages, ({ id }) => parents.get(id) ?? null);
  const order: Placed[] = [];
  const waiting = (answers.get(null) ?? [])
    .toReversed()
    .map(({ id }): Placed => ({ id, depth: 0, parentId: null }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { id: parentId, depth } = next;
    order.push(next);
    for (const { id } of (answers.get(parentId) ?? []).toReversed())
      waiting.push({ id, depth: depth + 1, parentId });
  }
  return order;
}

function parentsOf(messages: readonly InThread[]): Map<string, string> {
  const byMessageId = new Map<string, string>();
  for (const { id, messageId } of messages) if (!byMessageId.has(messageId)) byMessageId.set(messageId, id);
  const parents = new Map<string, string>();
  const answered = new Set<string>();
  for (const { id, referenceIds } of messages) {
    const parent = referenceIds
      .toReversed()
      .map(messageId => byMessageId.get(messageId))
      .find(one => one !== undefined && one !== id && !(answered.has(id) && isBelow(parents, one, id)));
    if (parent === undefined) continue;
    parents.set(id, parent);
    answered.add(parent);
  }
  return parents;
}

/** Whether somebody answers, directly or not, `ancestor`. */
function isBelow(parents: ReadonlyMap<string, string>, id: string, ancestor: string): boolean {
  for (let at = parents.get(id); at !== undefined; at = parents.get(at)) if (at === ancestor) return true;
  return false;
}
