import type { MboxEntry } from '../../../foundation/mail/mbox-reader.js';

/** A message as it stands in a file. */
export interface RawEntry {
  readonly number: number;
  readonly offset: number;
  readonly raw: Buffer;
  readonly deliveredAt: Date | null;
}

const mostMessages = 250;
/** Two batches are in memory at most, one read and one written. */
const mostBytes = 8_000_000;

/** Messages a few hundred at a time, and no more of them than memory is for. */
export async function* batchesOf(
  entries: AsyncIterable<MboxEntry>,
  refuse: (refused: { number: number; offset: number; reason: 'too-large' }) => void,
): AsyncGenerator<RawEntry[]> {
  let batch: RawEntry[] = [];
  let bytes = 0;
  let number = 0;
  for await (const entry of entries) {
    number++;
    if (entry.kind === 'too-large') {
      refuse({ number, offset: entry.offset, reason: 'too-large' });
      continue;
    }
    const { raw, offset, deliveredAt } = entry;
    batch.push({ number, offset, raw, deliveredAt });
    bytes += raw.length;
    if (batch.length < mostMessages && bytes < mostBytes) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}
