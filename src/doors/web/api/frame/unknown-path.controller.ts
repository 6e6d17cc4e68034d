import { All, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Door } from './api-controller.js';
import { notFound, Problem } from './problem.js';

/** Of express's router; its types know less than it does. */
interface RouteLayer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
  match(path: string): boolean;
}

/** Whatever no other controller of the API knows; it comes last. */
@Door('api')
export class UnknownPathController {
  @All('{*path}')
  answer(@Req() request: Request): Problem {
    const methods = otherMethods(request);
    if (methods.length === 0) return notFound;
    return new Problem('method-not-allowed', { headers: { Allow: methods.join(', ') } });
  }
}

/** RFC 9110 §15.5.6: a method that isn't there is refused with those that are. */
function otherMethods({ app, path }: Request): string[] {
  const router: object = app.router;
  const layers: readonly RouteLayer[] = Reflect.get(router, 'stack');
  const methods = layers
    .filter(layer => layer.route?.path.startsWith('/api/v1/') && layer.match(path))
    .flatMap(({ route }) => Object.keys(route?.methods ?? {}))
    .map(method => method.toUpperCase());
  return [...new Set(methods)].toSorted();
}
