import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import multer from 'multer';

/** Half a million addresses; a larger file is no list of people. */
const maxFileBytes = 10_000_000;
/** As much as a form without a file may write (`express` takes 100 kB by default). */
const maxFieldBytes = 2_000_000;

const read = multer({
  storage: multer.memoryStorage(),
  limits: { files: 1, fileSize: maxFileBytes, fields: 100, fieldSize: maxFieldBytes, parts: 101 },
}).any();

/** Of a message to a forum: a few photographs as a phone takes them. */
const readSeveral = multer({
  storage: multer.memoryStorage(),
  limits: { files: 5, fileSize: maxFileBytes, fields: 100, fieldSize: maxFieldBytes, parts: 106 },
}).any();
const severalPath = /^\/forums\//;

/** Of a message to a list: more than any list takes by mail, where MAX_MESSAGE_BYTES is left as it is. */
const maxMessageBytes = 30_000_000;
const readMessage = multer({
  storage: multer.memoryStorage(),
  limits: { files: 20, fileSize: maxMessageBytes, fields: 100, fieldSize: maxFieldBytes, parts: 121 },
}).any();

/** Where several files come at once. */
const messagePath = /^\/lists\/[^/?]+\/posts(?:\?|$)/;

/**
 * Reads a form that brings a file before anything asks for its token: its fields stand in `body`, its file in `files`.
 * Nobody sends one without being signed in: a stranger's would only fill our memory, and is refused unread.
 */
@Injectable()
export class UploadMiddleware implements NestMiddleware {
  use(request: Request, response: Response, next: NextFunction): void {
    const isUpload = request.method === 'POST' && request.is('multipart/form-data');
    if (!isUpload || request.viewer.personId === null) return next();
    const { originalUrl } = request;
    const isMessage = messagePath.test(originalUrl);
    if (isMessage && !isBounded(request)) return next(tooLarge());
    const reads = isMessage ? readMessage : severalPath.test(originalUrl) ? readSeveral : read;
    reads(request, response, (error: unknown) => next(asClientError(error)));
  }
}

/** The file of that field; null when none was chosen. */
export function uploadedFile(request: Request, field: string): Express.Multer.File | null {
  const files = Array.isArray(request.files) ? request.files : [];
  return files.find(file => file.fieldname === field && file.size > 0) ?? null;
}

/** Every file of that field. */
export function uploadedFiles(request: Request, field: string): Express.Multer.File[] {
  const files = Array.isArray(request.files) ? request.files : [];
  return files.filter(file => file.fieldname === field && file.size > 0);
}

/** All files together stand in memory: their weight is said beforehand, or none is read. */
function isBounded(request: Request): boolean {
  const length = Number(request.get('content-length') ?? Number.NaN);
  return length <= maxMessageBytes;
}

function tooLarge(): Error {
  return Object.assign(new Error('the files are too large'), { status: 413 });
}

/** Too large is 413, any other fault of the form 400: read in memory, it can't be a trouble of ours. */
function asClientError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const isTooLarge = error instanceof multer.MulterError && error.code.startsWith('LIMIT_');
  return Object.assign(error, { status: isTooLarge ? 413 : 400 });
}
