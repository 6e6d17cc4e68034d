import { Injectable } from '@nestjs/common';
import { isImage } from '../../../channels/forums/file-kinds.js';
import { SiteSecret } from '../../../foundation/database/site-secret.js';
import { RawStore } from '../../../postoffice/archive/raw-store.js';
import { Download, SeeOther } from '../layout/page.js';
import { fileAddress, type FileAlone, fileAloneAddress, fileAt, type FileOfMessage } from './file-address.js';
import { MessageContent } from './message-content.js';

/** Whatever its sender calls it: no browser should try to show it. */
const opaque = 'application/octet-stream';

export interface OpenedFile {
  readonly download: Download;
  /** By the browser that asked: an image of a page is asked for each time the page is seen. */
  readonly mayBeKept: boolean;
}

/** Leads somebody who was found entitled to a file to the address of its bytes, and opens that address. */
@Injectable()
export class Files {
  constructor(
    private readonly secret: SiteSecret,
    private readonly content: MessageContent,
    private readonly raws: RawStore,
  ) {}

  /** Null when the message has no such file. @param digest as it was listed: no part of an address can be counted up */
  async leadTo(rawId: string, digest: string, now: Date): Promise<SeeOther | null> {
    const file = await this.content.fileOf(rawId, digest);
    return file && new SeeOther(fileAddress(this.secret.key, { rawId, digest }, file.filename, now));
  }

  /** Where the bytes of one are that was kept by itself: an image if its bytes prove it, or just bytes. */
  addressOf({ rawId, filename, mediaType }: FileAlone, now: Date): string {
    const file = { rawId, filename, mediaType: isImage(mediaType) ? mediaType : opaque };
    return fileAloneAddress(this.secret.key, file, now);
  }

  /** The bytes at a sealed address; null where it is not ours, no longer good, or they are gone. */
  async open(sealed: string, now: Date): Promise<OpenedFile | null> {
    const file = fileAt(this.secret.key, sealed, now);
    if (file === null) return null;
    return 'digest' in file ? this.openPart(file) : this.openAlone(file);
  }

  private async openPart({ rawId, digest }: FileOfMessage): Promise<OpenedFile | null> {
    const outcome = await this.content.attachment(rawId, digest);
    if (outcome.kind !== 'attachment') return null;
    const download = new Download(outcome.attachment.filename, opaque, outcome.content);
    return { download, mayBeKept: false };
  }

  private async openAlone({ rawId, filename, mediaType }: FileAlone): Promise<OpenedFile | null> {
    const content = await this.raws.bytes(rawId);
    return content && { download: new Download(filename, mediaType, content), mayBeKept: true };
  }
}
