import { parentPort } from 'node:worker_threads';
import { READY } from './errand.js';
import type { Answer, Errand } from './errand.js';
import { attachment, attachments, parse, render, renderWithImages } from './read-message.js';

parentPort?.on('message', (errand: Omit<Errand, 'raw'> & { raw: Uint8Array<ArrayBuffer> }) => {
  const raw = Buffer.from(errand.raw.buffer, errand.raw.byteOffset, errand.raw.byteLength);
  void run({ ...errand, raw }).then(answer => parentPort?.postMessage(answer, []));
});
parentPort?.postMessage(READY, []);

// Any error on hostile input is the input's: it is reported as such and the thread stays fit for the next.
async function run({ verb, raw, index }: Errand): Promise<Answer> {
  try {
    if (verb === 'attachment') return await attachment(raw, index);
    if (verb === 'attachments') return await attachments(raw);
    if (verb === 'render-with-images') return await renderWithImages(raw);
    return await (verb === 'parse' ? parse(raw) : render(raw));
  } catch {
    return { kind: 'unparsable', reason: 'malformed' };
  }
}
