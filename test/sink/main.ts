/**
 * The sink as its own program, for benches and kill tests. Prints `sink PORT`; counts only.
 * `--port N`, `--record FILE` (one line per accepted message: recipient, Message-ID, envelope sender, parted by
 * tabs), `--refuse4 SHARE` `--refuse5 SHARE` (0…1 of the recipients, the same ones each time). SIGTERM ends it.
 * A parent with an IPC channel sends a number and gets it back once that many messages were accepted.
 */
import { createHash } from 'node:crypto';
import { openSync, writeSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { ReceivedMessage } from './sink-options.js';
import { SmtpSink } from './smtp-sink.js';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    record: { type: 'string' },
    refuse4: { type: 'string', default: '0' },
    refuse5: { type: 'string', default: '0' },
  },
});

const soft = Number(values.refuse4);
const hard = Number(values.refuse5);
const isRefusing = soft + hard > 0;

const sink = await SmtpSink.start({
  port: Number(values.port),
  keep: values.record === undefined ? 'none' : 'passing',
  ...(isRefusing && { refuseRecipient: refusalOf }),
  ...(values.record !== undefined && { onMessage: recorder(values.record) }),
});
process.stdout.write(`sink ${sink.port}\n`);
process.on('message', wanted => void sink.whenReceived(Number(wanted)).then(() => process.send?.(wanted)));
process.on('disconnect', () => process.exit());
process.on('SIGTERM', () => process.exit());

/** Written before the 250 leaves, so that whatever was acknowledged is on record. */
function recorder(file: string): (message: ReceivedMessage) => void {
  const descriptor = openSync(file, 'a');
  return ({ recipients, envelopeFrom, raw }) => {
    const head = raw.subarray(0, raw.indexOf('\r\n\r\n')).toString('latin1');
    const id = /^message-id:\s*(\S+)/im.exec(head)?.[1] ?? '';
    writeSync(descriptor, `${recipients.join(',')}\t${id}\t${envelopeFrom}\n`);
  };
}

function refusalOf(address: string): string | null {
  const place = createHash('sha1').update(address).digest().readUInt32BE() / 2 ** 32;
  if (place < hard) return '550 5.1.1 no such person';
  return place < hard + soft ? '450 4.2.0 come back later' : null;
}
