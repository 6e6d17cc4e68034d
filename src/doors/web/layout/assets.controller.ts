import { Controller, Get, Header, NotFoundException, Param } from '@nestjs/common';
import { favicon, stylesheet, stylesheetName } from './stylesheet.js';

/** The few files that pages need beside their HTML. */
@Controller()
export class AssetsController {
  @Get('assets/:name')
  @Header('Content-Type', 'text/css; charset=utf-8')
  @Header('Cache-Control', 'public, max-age=31536000, immutable')
  asset(@Param('name') name: string): string {
    if (name !== stylesheetName) throw new NotFoundException();
    return stylesheet;
  }

  @Get('favicon.svg')
  @Header('Content-Type', 'image/svg+xml')
  @Header('Cache-Control', 'public, max-age=86400')
  icon(): string {
    return favicon;
  }

  /** Only the home page is for search engines: archives are for their readers. */
  @Get('robots.txt')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  robots(): string {
    return 'User-agent: *\nAllow: /$\nDisallow: /\n';
  }
}
