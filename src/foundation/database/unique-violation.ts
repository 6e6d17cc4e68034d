import { QueryFailedError } from 'typeorm';

/** Whether the database refused a row because another one holds its unique key (SQLSTATE 23505). */
export function isUniqueViolation(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const cause: unknown = error.driverError;
  return typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === '23505';
}
