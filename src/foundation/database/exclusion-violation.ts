import { QueryFailedError } from 'typeorm';

/** Whether the database refused a row because another one excludes it (SQLSTATE 23P01). */
export function isExclusionViolation(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const cause: unknown = error.driverError;
  return typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === '23P01';
}
