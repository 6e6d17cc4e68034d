import { Controller, Get, Header, NotFoundException, Param } from '@nestjs/common';
import { assets, favicon } from './assets.js';
import { Document } from './page.js';

/** The few files that pages need beside their HTML. */
@Controller()
export class AssetsController {
  @Get('assets/:name')
  @Header('Cache-Control', 'public, max-age=31536000, immutable')
  asset(@Param('name') name: string): Document {
    const asset = assets.get(name);
    if (asset === undefined) throw new NotFoundException();
    return new Document(asset.mediaType, asset.content);
  }

  @Get('favicon.svg')
  @Header('Content-Type', 'image/svg+xml')
  @Header('Cache-Control', 'public, max-age=86400')
  icon(): string {
    return favicon;
  }

  /** The home page and the groups' own are for search engines: archives are for their readers. */
  @Get('robots.txt')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  robots(): string {
    return 'User-agent: *\nAllow: /$\nAllow: /groups\nDisallow: /\n';
  }
}
