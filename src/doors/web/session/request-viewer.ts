import type { Viewer } from './viewer.js';

declare module 'express-serve-static-core' {
  /** Set by `ViewerMiddleware` before any controller is asked. */
  interface Request {
    viewer: Viewer;
  }
}
