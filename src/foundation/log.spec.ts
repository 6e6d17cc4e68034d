import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { HouseError } from './house-error.js';
import { houseLogger } from './log.js';

const address = 'anne.martin@ecole.example';
const body = 'Le texte que personne d’autre ne doit lire';

function failedQuery(message: string): QueryFailedError {
  const driverError = Object.assign(new Error(message), {
    code: '23505',
    constraint: 'address_pkey',
    detail: `Key (address)=(${address}) already exists.`,
  });
  const parameters = [address, Buffer.from(body), body];
  return new QueryFailedError(`insert into address values ('${address}')`, parameters, driverError);
}

/** What stands in the log after one line was written. */
function logged(write: (logger: ReturnType<typeof houseLogger>) => void): string {
  const lines: string[] = [];
  write(houseLogger('trace', { write: line => void lines.push(line) }));
  return lines.join('');
}

describe('an error in the log', () => {
  it.each([
    ['alone', (error: Error) => logged(logger => logger.error(error, 'PageExceptionFilter'))],
    ['as a fact', (error: Error) => logged(logger => logger.warn({ job: 'seal', error }, 'again', 'Jobs'))],
    ['as a cause', (error: Error) => logged(logger => logger.error(new HouseError('odd', {}, false, error)))],
    ['as a text', (error: Error) => logged(logger => logger.warn(error.message, 'Courier'))],
  ])('%s, names what broke and none of the values', (_, write) => {
    for (const message of ['duplicate key value', `invalid input syntax: "${body}"${address}"`]) {
      const line = write(failedQuery(message));
      expect(line).toContain(message.slice(0, 12));
      for (const secret of [address, body, 'Le texte', Buffer.from(body).toString('base64'), 'insert into']) {
        expect(line).not.toContain(secret);
      }
    }
  });

  it('keeps its code, its constraint and where it was thrown', () => {
    const { error } = JSON.parse(logged(logger => logger.error(failedQuery('duplicate key value'))));
    expect(error).toMatchObject({ name: 'QueryFailedError', code: '23505', constraint: 'address_pkey' });
    expect(error.frames[0]).toMatch(/log\.spec\.[jt]s:\d+/);
    expect(Object.keys(error).toSorted()).toEqual(['code', 'constraint', 'frames', 'message', 'name']);
  });

  it('takes no line of a message for a place in the code', () => {
    const line = logged(logger => logger.error(new Error(`bad\n    at ${body} (file.js:1:1)`)));
    expect(line).not.toContain(body);
  });
});
