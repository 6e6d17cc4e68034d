import { generateKeyPairSync, sign } from 'node:crypto';
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What this machine can do at most; figures beside it are read as shares of it. */
export interface Calibration {
  /** RSA-2048 signatures a second on one core. */
  readonly signaturesPerSecond: number;
  /** Durable writes of 8 KB a second, one after the other. */
  readonly fsyncsPerSecond: number;
}

export function calibrate(): Calibration {
  return { signaturesPerSecond: signatures(), fsyncsPerSecond: fsyncs() };
}

function signatures(): number {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const text = Buffer.alloc(1_500, 'x');
  return rate(1_000, () => sign('sha256', text, privateKey));
}

function fsyncs(): number {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-fsync-'));
  const file = openSync(join(folder, 'file'), 'w');
  const page = Buffer.alloc(8_192, 1);
  const perSecond = rate(200, () => {
    writeSync(file, page);
    fsyncSync(file);
  });
  closeSync(file);
  rmSync(folder, { recursive: true });
  return perSecond;
}

function rate(times: number, act: () => void): number {
  for (let warm = 0; warm < times / 10; warm++) act();
  const begun = performance.now();
  for (let done = 0; done < times; done++) act();
  return (times * 1_000) / (performance.now() - begun);
}
