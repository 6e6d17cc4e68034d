/**
 * The operator's desk: a process in which commands are done one after another, as `vigie …` would do them.
 * Most of what a command costs is loading the program, which a desk does once.
 */
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { commandLine } from '../../src/doors/cli/command-line.js';
import type { Order, Receipt } from './desk.js';

let last = Promise.resolve();

// The far end closes its half when the order is whole.
const server = createServer({ allowHalfOpen: true }, socket => {
  // One at a time: environment, settings and output belong to the whole process.
  last = last.then(() => serve(socket));
}).listen(process.argv[2]);
await once(server, 'listening');
process.send?.('open');
// Of the run that opened it, whatever became of it: a desk never outlives its run.
process.once('disconnect', () => process.exit());

async function serve(socket: Socket): Promise<void> {
  const order: Order = JSON.parse(await text(socket));
  socket.end(JSON.stringify(await carryOut(order)));
}

async function carryOut({ environment, words }: Order): Promise<Receipt> {
  process.env = { ...environment };
  const [out, err] = [listened(process.stdout), listened(process.stderr)];
  const code = await commandLine(words);
  return { code, out: out(), err: err() };
}

/** Keeps what is written until the next command; a desk itself prints nothing. */
function listened(stream: NodeJS.WriteStream): () => string {
  let kept = '';
  stream.write = chunk => {
    kept += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    return true;
  };
  return () => kept;
}
