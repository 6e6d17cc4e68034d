import { Injectable } from '@nestjs/common';
import { SiteSecret } from '../../../foundation/database/site-secret.js';
import { SeeOther } from '../layout/page.js';
import { fileAddress } from './file-address.js';
import { MessageContent } from './message-content.js';

/** Leads somebody who was found entitled to a file to the address of its bytes. */
@Injectable()
export class Files {
  constructor(
    private readonly secret: SiteSecret,
    private readonly content: MessageContent,
  ) {}

  /** Null when the message has no such file. @param digest as it was listed: no part of an address can be counted up */
  async leadTo(rawId: string, digest: string, now: Date): Promise<SeeOther | null> {
    const file = await this.content.fileOf(rawId, digest);
    return file && new SeeOther(fileAddress(this.secret.key, { rawId, digest }, file.filename, now));
  }
}
