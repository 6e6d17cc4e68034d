import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { WritingPlace } from '../../../channels/forums/drafts.service.js';
import { type AddFilesOutcome, ForumFiles } from '../../../channels/forums/forum-files.service.js';
import { uploadedFiles } from '../form/upload.middleware.js';
import type { DraftFile } from './files-field.js';

/** The files of what is being written: they go with the draft at once, so that no preview and no fault loses them. */
@Injectable()
export class DraftFiles {
  constructor(private readonly files: ForumFiles) {}

  /** What a form brings: those it unticked go, the new ones come. A form without the field changes nothing. */
  async take(where: WritingPlace, request: Request, now: Date): Promise<AddFilesOutcome['kind']> {
    const form: Readonly<Record<string, unknown>> = Object(request.body);
    if (form['hasFiles'] !== 'yes') return 'added';
    await this.files.keepOnly(where, idsIn(form['keep']), now);
    const files = uploadedFiles(request, 'files').map(({ originalname, mimetype, buffer }) => ({
      // Read as Latin-1 by the parser of forms, written as UTF-8 by browsers.
      filename: Buffer.from(originalname, 'latin1').toString(),
      mediaType: mimetype,
      content: buffer,
    }));
    return (await this.files.addToDraft(where, files, now)).kind;
  }

  of(where: WritingPlace): Promise<DraftFile[]> {
    return this.files.ofDraft(where);
  }

  /** With the draft that is thrown away. */
  async drop(where: WritingPlace, now: Date): Promise<void> {
    await this.files.keepOnly(where, [], now);
  }
}

function idsIn(given: unknown): string[] {
  return [given].flat().filter(one => typeof one === 'string');
}
