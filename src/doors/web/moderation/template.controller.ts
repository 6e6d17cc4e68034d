import { Body, Controller, Param, Post } from '@nestjs/common';
import { written } from '../form/written.js';
import type { Page } from '../layout/page.js';
import { closedPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { decisionFieldsIn } from './decision-fields.js';
import { heldPage } from './held.page.js';
import type { HeldPath } from './held-door.js';
import { HeldReading } from './held-reading.js';

/** Puts a reason kept ready below what is written already. A POST, for what is written may be long; it changes nothing. */
@Controller('lists/:name/held/:heldId/rejection/template')
export class TemplateController {
  constructor(private readonly reading: HeldReading) {}

  @Post()
  async choose(
    @CurrentViewer() viewer: Viewer,
    @Param() { heldId }: HeldPath,
    @Body() body: unknown,
  ): Promise<Page> {
    const { reason } = await decisionFieldsIn(body);
    const view = await this.reading.of(viewer, heldId, new Date(), written(Object(body).template));
    if (view === null) return closedPage(viewer);
    return heldPage(viewer, { ...view, reason: below(reason.trim(), view.reason) });
  }
}

/** Chosen twice, it is there once. */
function below(text: string, template: string): string {
  return text.includes(template) ? text : [text, template].filter(part => part !== '').join('\n\n');
}
