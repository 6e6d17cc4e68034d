import { describe, expect, it } from '@jest/globals';
import express from 'express';
import { once } from 'node:events';
import { aMember, aViewer } from '../../../../test/builders/pages.js';
import { statusOf } from '../error/error-status.js';
import type { Viewer } from '../session/viewer.js';
import { UploadMiddleware } from './upload.middleware.js';

const cut = ['--x', 'Content-Disposition: form-data; name="csrf"'].join('\r\n');

describe('a form that should bring a file', () => {
  it.each([
    ['has no boundary', 'multipart/form-data', 'anything'],
    ['stops in its middle', 'multipart/form-data; boundary=x', cut],
    ['is nothing', 'multipart/form-data; boundary=x', ''],
    ['has too many fields', 'multipart/form-data; boundary=x', manyFields(102)],
  ])('is refused when it %s, as no trouble of ours', async (_, contentType, body) => {
    const status = await answerTo(contentType, body);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });

  it('is not read from a stranger, whatever it brings', async () => {
    const body = manyFields(102);
    // No page is there in this test: 404 is what comes after.
    expect(await answerTo('multipart/form-data; boundary=x', body, aViewer())).toBe(404);
  });
});

function manyFields(count: number): string {
  const part = ['--x', 'Content-Disposition: form-data; name="a"', '', 'b', ''].join('\r\n');
  return `${part.repeat(count)}--x--\r\n`;
}

async function answerTo(contentType: string, body: string, viewer: Viewer = aMember()): Promise<number> {
  const app = express();
  const upload = new UploadMiddleware();
  app.use((request, _, next) => {
    request.viewer = viewer;
    next();
  });
  app.use((request, response, next) => upload.use(request, response, next));
  app.use((error: unknown, _: unknown, response: express.Response, next: express.NextFunction) => {
    response.status(statusOf(error)).end();
    void next;
  });
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const bound = server.address();
    const url = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}/`;
    const { status } = await fetch(url, { method: 'POST', headers: { 'content-type': contentType }, body });
    return status;
  } finally {
    server.close();
  }
}
