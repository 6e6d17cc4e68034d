import { applyDecorators, Controller, SetMetadata, UseGuards, UseInterceptors } from '@nestjs/common';
import { ApiGuard } from './api.guard.js';
import { ApiInterceptor } from './api.interceptor.js';

export const apiKey = 'api:controller';

/** A controller of the API. @param path under `/api/v1/`. */
export const ApiController = (path: string): ClassDecorator => Door(`api/v1/${path}`);

/** Guarded by tokens alone and answering JSON alone. */
export function Door(path: string): ClassDecorator {
  return applyDecorators(
    Controller(path),
    SetMetadata(apiKey, true),
    UseGuards(ApiGuard),
    UseInterceptors(ApiInterceptor),
  );
}
