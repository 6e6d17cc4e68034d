import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, pino } from 'pino';
import { loggedError, withoutValues } from './logged-error.js';

/**
 * Nest's logger as pino lines of JSON on stdout. Callers give facts: never an address or a message body.
 * @param level a pino level.
 */
export function houseLogger(
  level: string,
  destination: DestinationStream = pino.destination(1),
): LoggerService {
  const serializers = { error: loggedError, err: loggedError };
  const logger = pino({ level, base: null, serializers }, destination);
  const write =
    (method: 'info' | 'warn' | 'error' | 'debug' | 'trace' | 'fatal') =>
    (message: unknown, ...rest: unknown[]): void => {
      const context = typeof rest.at(-1) === 'string' ? rest.at(-1) : undefined;
      if (message instanceof Error)
        logger[method]({ error: message, context }, withoutValues(message.message));
      else if (typeof message === 'object' && message !== null) {
        logger[method](
          { ...message, context },
          typeof rest[0] === 'string' && rest.length > 1 ? rest[0] : undefined,
        );
      } else logger[method]({ context }, withoutValues(String(message)));
    };
  return {
    log: write('debug'),
    warn: write('warn'),
    error: write('error'),
    debug: write('debug'),
    verbose: write('trace'),
    fatal: write('fatal'),
  };
}
