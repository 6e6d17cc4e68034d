import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
import type { Config } from '../../foundation/config/config.js';
import { OpenApi } from './api/openapi/open-api.js';

/**
 * Dresses the HTTP server before it listens: what a browser may do with our pages is said once, here.
 * Only an https site asks browsers to come back by https.
 */
export function dressWebDoor(
  app: NestExpressApplication,
  { publicUrl, trustedRelays }: Pick<Config, 'publicUrl' | 'trustedRelays'>,
): void {
  // Behind a proxy, requests are counted by the network they came from, not by the proxy's (X-Forwarded-For).
  app.set(
    'trust proxy',
    trustedRelays.map(({ text }) => text),
  );
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  // Four thousand pasted addresses, or as many ticked boxes, are one form.
  app.useBodyParser('urlencoded', { extended: false, limit: '2mb', parameterLimit: 10_000 });
  app.useBodyParser('json', { limit: '2mb' });
  app.get(OpenApi).describes(app);
  app.use(
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives: contentPolicy },
      strictTransportSecurity: publicUrl.startsWith('https:'),
      referrerPolicy: { policy: 'same-origin' },
      xFrameOptions: { action: 'sameorigin' },
      // The sandboxed frame of a message can't share it, and browsers then complain about every page.
      originAgentCluster: false,
    }),
  );
}

/** Nothing but our own sheet, script, images and forms; nothing inline; no page of ours in somebody else's frame. */
const contentPolicy = {
  defaultSrc: ["'none'"],
  styleSrc: ["'self'"],
  scriptSrc: ["'self'"],
  connectSrc: ["'self'"],
  imgSrc: ["'self'"],
  fontSrc: ["'self'"],
  frameSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
};
