import { QueryFailedError } from 'typeorm';

/** Whether the database refused a row because another one holds its unique key (SQLSTATE 23505). */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof QueryFailedError && (error.driverError as { code?: string }).code === '23505';
}
