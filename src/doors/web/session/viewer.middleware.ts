import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { ViewerService } from './viewer.service.js';

/** Every page knows its viewer before anything else; what one person sees is kept by no cache. */
@Injectable()
export class ViewerMiddleware implements NestMiddleware {
  constructor(private readonly viewers: ViewerService) {}

  async use(request: Request, response: Response, next: NextFunction): Promise<void> {
    response.setHeader('Cache-Control', 'no-store');
    request.viewer = this.viewers.stranger(request);
    request.viewer = await this.viewers.viewerOf(request, response, new Date());
    next();
  }
}
