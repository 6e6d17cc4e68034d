import { fileURLToPath } from 'node:url';
import { LmtpDoor } from '../../src/doors/smtp/lmtp.door.js';
import { DoorLimits } from '../../src/doors/smtp/limits.js';
import { SmtpDoor } from '../../src/doors/smtp/smtp.door.js';
import { readConfig } from '../../src/foundation/config/environment.js';
import { RecordingGate } from './recording-gate.js';

/** `test/dialogues` in the sources, seen from the compiled files. */
export const dialogueFolder = fileURLToPath(new URL('../../../test/dialogues/', import.meta.url));

/** A real door on a free port, before a reception in memory. */
export async function openDoor(options: readonly string[]) {
  const gate = new RecordingGate();
  const numbers = options.map(option => option.split('=')).filter(pair => pair.length === 2);
  const own = Object.fromEntries(numbers.map(([key, value]) => [key, Number(value)]));
  const limits = Object.assign(new DoorLimits(), { greetingMs: 1 }, own);
  const config = readConfig(environment(options, own['maxMessageBytes'] ?? 10_000));
  const door = options.includes('lmtp')
    ? new LmtpDoor(config, gate, limits)
    : new SmtpDoor(config, gate, limits);
  return { gate, door, port: (await door.open()).port };
}

// The certificate is for tests alone and lasts a century; its key is no secret.
function environment(options: readonly string[], maxMessageBytes: number) {
  const tls = {
    SMTP_TLS_KEY: `${dialogueFolder}tls/key.pem`,
    SMTP_TLS_CERT: `${dialogueFolder}tls/cert.pem`,
  };
  return {
    SMTP_PORT: '0',
    LMTP_PORT: '0',
    MAX_MESSAGE_BYTES: String(maxMessageBytes),
    TRUSTED_RELAYS: options.includes('untrusted') ? '192.0.2.0/24' : '127.0.0.1/32',
    ...(options.includes('tls') ? tls : {}),
  };
}
