import { Controller, Get } from '@nestjs/common';
import { Offers } from '../demonstration/offers.js';
import type { Page } from '../layout/page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { homePage } from './home.page.js';
import { HomeReading } from './home-reading.js';
import { welcomePage } from './welcome.page.js';

@Controller()
export class HomeController {
  constructor(
    private readonly reading: HomeReading,
    private readonly offers: Offers,
  ) {}

  @Get()
  async home(@CurrentViewer() viewer: Viewer): Promise<Page> {
    if (viewer.personId === null) return welcomePage(viewer, await this.offers.offerTo(viewer));
    return homePage(viewer, await this.reading.of(viewer.personId, viewer.roles));
  }
}
