import { Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { HouseError } from '../../../foundation/house-error.js';
import { apiKey } from '../api/frame/api-controller.js';
import type { Viewer } from '../session/viewer.js';
import { isCsrfToken } from './csrf.js';

const unchecked = 'form:unchecked';

/** For a POST whose address is itself the proof (RFC 8058 §3.1: no cookie comes with it). */
export const ProvenByItsAddress = (): MethodDecorator => SetMetadata(unchecked, true);

/** For a form whose words would be lost: its handler asks `isOwnForm` before anything else, and gives the form back. */
export const ReturnsItsForm = (): MethodDecorator => SetMetadata(unchecked, true);

/** Whether a page of ours, shown to this viewer, was filled in. */
export function isOwnForm(viewer: Viewer, form: { readonly csrf?: unknown } | undefined): boolean {
  return isCsrfToken(form?.csrf, viewer.csrfToken);
}

/** Refuses every change that no page of ours asked for. */
@Injectable()
export class CsrfGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context
      .switchToHttp()
      .getRequest<Request<unknown, unknown, { csrf?: unknown } | undefined>>();
    if (request.method === 'GET' || request.method === 'HEAD') return true;
    if (this.reflector.get<boolean | undefined>(unchecked, context.getHandler())) return true;
    // The API knows no cookie, so no page of somebody else can speak through a browser's.
    if (this.reflector.get<boolean | undefined>(apiKey, context.getClass())) return true;
    if (isOwnForm(request.viewer, request.body)) return true;
    throw new HouseError('form-expired');
  }
}
