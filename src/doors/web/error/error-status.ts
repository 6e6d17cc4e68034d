import { HttpException } from '@nestjs/common';
import { HouseError } from '../../../foundation/house-error.js';

/** The expected refusals of this door; any other `HouseError` is a trouble of ours. */
const statusOfCode: Readonly<Record<string, number>> = { 'form-expired': 409 };

/** The HTTP status that an error of this door ends with. */
export function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  if (error instanceof HouseError) return statusOfCode[error.code] ?? (error.isTemporary ? 503 : 500);
  return clientErrorStatus(error) ?? 500;
}

/** The body parser of express says what was wrong with a request by a status of its own (413, 400…). */
function clientErrorStatus(error: unknown): number | null {
  const status = error instanceof Error && 'status' in error ? error.status : null;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : null;
}
