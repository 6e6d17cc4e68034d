import { chromium, type Browser } from 'playwright-core';
import { unpackedBrowser } from './unpacked-browser.js';

/** A Chromium without a window; whoever opens it closes it. */
export async function openBrowser(): Promise<Browser> {
  const { executablePath, env } = await unpackedBrowser();
  return chromium.launch({
    executablePath,
    env,
    args: [
      // Tests run as root in a container, where Chromium's own sandbox can't be built.
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
