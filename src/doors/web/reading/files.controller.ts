import { Controller, Get, Header, NotFoundException, Param } from '@nestjs/common';
import { SiteSecret } from '../../../foundation/database/site-secret.js';
import { Download } from '../layout/page.js';
import { fileAt } from './file-address.js';
import { MessageContent } from './message-content.js';

/** The bytes of files that came by mail, by an address that is its own proof: no cookie is read or set here. */
@Controller('files')
export class FilesController {
  constructor(
    private readonly secret: SiteSecret,
    private readonly content: MessageContent,
  ) {}

  @Get(':sealed/:filename')
  @Header('Cache-Control', 'no-store')
  @Header('Referrer-Policy', 'no-referrer')
  @Header('X-Robots-Tag', 'noindex')
  async file(@Param('sealed') sealed: string): Promise<Download> {
    const file = fileAt(this.secret.key, sealed, new Date());
    const outcome = file && (await this.content.attachment(file.rawId, file.digest));
    if (outcome?.kind !== 'attachment') throw new NotFoundException();
    // Whatever its sender calls it: no browser should try to show it.
    return new Download(outcome.attachment.filename, 'application/octet-stream', outcome.content);
  }
}
