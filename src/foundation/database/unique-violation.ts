import { QueryFailedError } from 'typeorm';

/** Whether the database refused a row because another one holds its unique key (SQLSTATE 23505). */
export function isUniqueViolation(error: unknown): boolean {
  return codeOf(error, 'code') === '23505';
}

/** The constraint a refused row broke, unique index or check; null for any other error. */
export function brokenConstraint(error: unknown): string | null {
  return ['23505', '23514'].includes(codeOf(error, 'code') ?? '') ? codeOf(error, 'constraint') : null;
}

function codeOf(error: unknown, field: 'code' | 'constraint'): string | null {
  if (!(error instanceof QueryFailedError)) return null;
  const cause: unknown = error.driverError;
  if (typeof cause !== 'object' || cause === null) return null;
  const value: unknown = Reflect.get(cause, field);
  return typeof value === 'string' ? value : null;
}
