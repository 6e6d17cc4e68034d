import { parentPort, workerData } from 'node:worker_threads';
import { READY } from './errand.js';
import type { Answer, Answered, Sent } from './errand.js';
import { attachment, attachments, parse, render, renderWithImages } from './read-message.js';

const rounds: Int32Array<SharedArrayBuffer> = workerData;
let last: Promise<void> = Promise.resolve();

// Several may be given at once; they are done one after the other, each within limits of its own.
parentPort?.on('message', (sent: Sent) => {
  last = answer(sent, last);
});
say(READY);

async function answer(sent: Sent, before: Promise<void>): Promise<void> {
  await before;
  const isPassedOver = Atomics.load(rounds, 0) !== sent.round;
  say({ id: sent.id, answer: isPassedOver ? null : await run(sent) });
}

function say(word: Answered | typeof READY): void {
  parentPort?.postMessage(word, []);
}

// Any error on hostile input is the input's: it is reported as such and the thread stays fit for the next.
async function run({ verb, raw: bytes, index }: Sent): Promise<Answer> {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (verb === 'attachment') return await attachment(raw, index);
    if (verb === 'attachments') return await attachments(raw);
    if (verb === 'render-with-images') return await renderWithImages(raw);
    return await (verb === 'parse' ? parse(raw) : render(raw));
  } catch {
    return { kind: 'unparsable', reason: 'malformed' };
  }
}
