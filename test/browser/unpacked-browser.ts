import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { withClient } from '../database/test-connection.js';
import { ofThisRun } from '../setup/of-this-run.js';

const unpackScript = new URL('./unpack.js', import.meta.url).pathname;
/** Of the lock that keeps test files of one run from unpacking twice; any number nobody else takes. */
const lockNumber = 8_058;

export interface UnpackedBrowser {
  readonly executablePath: string;
  readonly env: Record<string, string>;
}

/** Chromium with the libraries and fonts it came with: the machine needs none. Unpacked once for a test run. */
export async function unpackedBrowser(): Promise<UnpackedBrowser> {
  const folder = join(ofThisRun('VIGIE_TEST_FOLDER'), 'browser');
  await withClient(ofThisRun('VIGIE_TEST_SERVER'), async client => {
    await client.query('select pg_advisory_lock($1)', [lockNumber]);
    if (!existsSync(folder)) await unpackInto(folder);
  });
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      HOME: folder,
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'own-fonts.conf'),
    },
  };
}

/** An interrupted unpacking leaves nothing under the name that counts. */
async function unpackInto(folder: string): Promise<void> {
  const unfinished = `${folder}.unfinished`;
  await mkdir(unfinished, { recursive: true });
  await promisify(execFile)(process.execPath, [unpackScript], {
    // The package unpacks its libraries only where it believes to be in a bare Amazon Linux 2023.
    env: { TMPDIR: unfinished, AWS_LAMBDA_JS_RUNTIME: '24.x' },
  });
  await writeFile(join(unfinished, 'own-fonts.conf'), fontsConfiguration(folder));
  await rename(unfinished, folder);
}

/** The same letters, of the same width, on every machine. */
function fontsConfiguration(folder: string): string {
  return (
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">' +
    `<fontconfig><dir>${folder}/fonts/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`
  );
}
