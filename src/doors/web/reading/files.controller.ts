import { Controller, Get, Header, NotFoundException, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Download } from '../layout/page.js';
import { Files } from './files.js';

/** The bytes of files that people wrote, by an address that is its own proof: no cookie is read or set here. */
@Controller('files')
export class FilesController {
  constructor(private readonly files: Files) {}

  @Get(':sealed/:filename')
  @Header('Referrer-Policy', 'no-referrer')
  @Header('X-Robots-Tag', 'noindex')
  async file(
    @Param('sealed') sealed: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Download> {
    const file = await this.files.open(sealed, new Date());
    if (file === null) throw new NotFoundException();
    response.setHeader('Cache-Control', file.mayBeKept ? 'private, max-age=600' : 'no-store');
    return file.download;
  }
}
