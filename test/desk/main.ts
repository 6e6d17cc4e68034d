/**
 * The operator's desk: a process in which commands are done one after another, as `vigie …` would do them, and
 * services run, as `npm start` would run them. Most of what either costs is loading the program, which a desk does once.
 */
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { commandLine } from '../../src/doors/cli/command-line.js';
import type { Order, Receipt, ServiceNews } from './desk.js';

let last = Promise.resolve();

// The far end closes its half when the order is whole, or when a service is to stop.
const server = createServer({ allowHalfOpen: true }, socket => {
  createInterface({ input: socket }).once('line', text => {
    const order: Order = JSON.parse(text);
    // One at a time: environment, settings and output belong to the whole process.
    last = last.then(() => carryOut(order, socket));
  });
}).listen(process.argv[2]);
await once(server, 'listening');
process.send?.('open');
// Of the run that opened it, whatever became of it: a desk never outlives its run.
process.once('disconnect', () => process.exit());

async function carryOut({ environment, words }: Order, socket: Socket): Promise<void> {
  process.env = { ...environment };
  if (words === null) await started(socket);
  else socket.end(`${JSON.stringify(await done(words))}\n`);
}

async function done(words: readonly string[]): Promise<Receipt> {
  const [out, err] = [listened(process.stdout), listened(process.stderr)];
  const code = await commandLine(words);
  return { code, out: out(), err: err() };
}

/** Until it is ready, or will never be; from then on its settings are its own, and it runs beside whatever is done. */
async function started(socket: Socket): Promise<void> {
  const news = (item: ServiceNews) => socket.write(`${JSON.stringify(item)}\n`);
  const ready = Promise.withResolvers<void>();
  const say = (line: string) => {
    news({ line });
    if (line.startsWith('ready')) ready.resolve();
  };
  await Promise.race([ready.promise, served(socket, say, news)]);
}

async function served(
  socket: Socket,
  say: (line: string) => void,
  news: (item: ServiceNews) => void,
): Promise<void> {
  const { serve } = await import('../../src/service.js');
  let err = '';
  const complain = (line: string) => void (err += `${line}\n`);
  const code = await serve({ stop: toldToStop(socket), say, complain });
  news({ end: { code, out: '', err } });
  socket.end();
}

async function toldToStop(socket: Socket): Promise<void> {
  await once(socket, 'end');
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
