import { Controller, Get } from '@nestjs/common';
import { Document, type Page } from '../../layout/page.js';
import { CurrentViewer } from '../../session/current-viewer.js';
import type { Viewer } from '../../session/viewer.js';
import { docsPage } from './docs.page.js';
import { OpenApi } from './open-api.js';

/** What the API can do, for programs and for people; it is no secret. */
@Controller('api')
export class OpenApiController {
  constructor(private readonly openApi: OpenApi) {}

  @Get('openapi.json')
  async document(): Promise<Document> {
    return new Document('application/json', await this.openApi.document());
  }

  @Get('docs')
  async docs(@CurrentViewer() viewer: Viewer): Promise<Page> {
    return docsPage(viewer, JSON.parse(await this.openApi.document()));
  }
}
