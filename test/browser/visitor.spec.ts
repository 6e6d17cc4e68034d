import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser.js';
import { phone, Visitor } from './visitor.js';

const faults: readonly [string, string, RegExp][] = [
  ['a dialog', '<script>alert("seen")</script>', /opens a dialog: seen/],
  ['a complaint', '<script>console.error("broken")</script>', /broken/],
  ['a fault in a script', '<script>nothing()</script>', /nothing is not defined/],
  [
    'a request to somebody else',
    '<img alt="" src="http://127.0.0.2:9/x.gif">',
    /asks for http:\/\/127\.0\.0\.2/,
  ],
  ['a page too wide', '<p style="width:500px">Wide</p>', /pixels too wide/],
  ['a field without a name', '<input>', /label: <input>/],
  ['words too pale', '<p style="color:#ddd">Pale</p>', /color-contrast: <p/],
  ['a missing image of our own', '<img alt="" src="/missing.gif">', /Failed to load resource/],
];
let browser: Browser;
let server: Server;
let siteUrl: string;

beforeAll(async () => {
  browser = await openBrowser();
  server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '').slice(1);
    response.writeHead(path === 'missing.gif' ? 404 : 200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(document(path));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  siteUrl = typeof address === 'object' ? `http://127.0.0.1:${address?.port}` : '';
});
afterAll(async () => {
  await browser.close();
  server.close();
});

async function visit(content: string): Promise<void> {
  const visitor = await Visitor.arrive(browser, siteUrl, { viewport: phone, locale: 'en-GB' });
  try {
    await visitor.go(`/${encodeURIComponent(content)}`);
  } finally {
    await visitor.leave();
  }
}

describe('a visitor', () => {
  it('finds nothing wrong with a plain page', async () => {
    await expect(visit('<p>Plain</p>')).resolves.toBeUndefined();
  });

  it.each(faults)('fails at %s', async (_, content, words) => {
    await expect(visit(content)).rejects.toThrow(words);
  });
});

function document(content: string): string {
  return (
    '<!doctype html><html lang="en"><head><title>Page</title><link rel="icon" href="data:,">' +
    '<meta name="viewport" content="width=device-width"></head>' +
    `<body><main><h1>Page</h1>${content}</main></body></html>`
  );
}
