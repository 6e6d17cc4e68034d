import type { LoggerService } from '@nestjs/common';
import { pino } from 'pino';

/**
 * Nest's logger as pino lines of JSON on stdout. Callers give facts: never an address or a message body.
 * @param level a pino level.
 */
export function houseLogger(level: string): LoggerService {
  const logger = pino({ level, base: null, serializers: { error: pino.stdSerializers.err } });
  const write =
    (method: 'info' | 'warn' | 'error' | 'debug' | 'trace' | 'fatal') =>
    (message: unknown, ...rest: unknown[]): void => {
      const context = typeof rest.at(-1) === 'string' ? rest.at(-1) : undefined;
      if (message instanceof Error) logger[method]({ error: message, context }, message.message);
      else if (typeof message === 'object' && message !== null) {
        logger[method](
          { ...message, context },
          typeof rest[0] === 'string' && rest.length > 1 ? rest[0] : undefined,
        );
      } else logger[method]({ context }, String(message));
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
