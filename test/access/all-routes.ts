import { RequestMethod, type Type } from '@nestjs/common';
import { AppModule } from '../../src/app.module.js';

/** `GET /groups/:slug`, as its controller says. */
export type Route = string;

/** Every route of the application, from the decorators Nest itself reads. */
export function allRoutes(): Route[] {
  return [...controllersOf(AppModule)].flatMap(controller => routesOf(controller)).toSorted();
}

function controllersOf(module: unknown, seen = new Set<unknown>()): Set<Type> {
  if (typeof module !== 'function' || seen.has(module)) return new Set();
  seen.add(module);
  const own: Type[] = Reflect.getMetadata('controllers', module) ?? [];
  const imports: unknown[] = Reflect.getMetadata('imports', module) ?? [];
  return new Set([...own, ...imports.flatMap(each => [...controllersOf(each, seen)])]);
}

function routesOf(controller: Type): Route[] {
  const base: string = Reflect.getMetadata('path', controller);
  return Object.getOwnPropertyNames(controller.prototype).flatMap(name => {
    const handler: unknown = Object.getOwnPropertyDescriptor(controller.prototype, name)?.value;
    if (typeof handler !== 'function') return [];
    const method: RequestMethod | undefined = Reflect.getMetadata('method', handler);
    const path: string = Reflect.getMetadata('path', handler) ?? '';
    return method === undefined ? [] : [`${RequestMethod[method]} ${joined(base, path)}`];
  });
}

function joined(base: string, path: string): string {
  return `/${base}/${path}`.replaceAll(/\/+/g, '/').replace(/(.)\/$/, '$1');
}
