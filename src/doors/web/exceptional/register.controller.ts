import { Controller, Get, Param } from '@nestjs/common';
import type { ExceptionalSend } from '../../../channels/letters/exceptional-send.entity.js';
import { ExceptionalSends } from '../../../channels/letters/exceptional-sends.service.js';
import { DirectoryService } from '../../../community/directory/directory.service.js';
import { isUuid } from '../../../foundation/uuid.js';
import { errorPage } from '../error/error.page.js';
import type { Page } from '../layout/page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { registeredSendPage, registerPage } from './register.page.js';

/** The public register of what went to everybody. */
@Controller('exceptional')
export class RegisterController {
  constructor(
    private readonly sends: ExceptionalSends,
    private readonly directory: DirectoryService,
  ) {}

  @Get()
  async all(@CurrentViewer() viewer: Viewer): Promise<Page> {
    const sends = await this.sends.register();
    return registerPage(viewer, { sends, names: await this.directory.namesOf(signersOf(sends)) });
  }

  @Get(':id')
  async one(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    const send = isUuid(id) ? await this.sends.byId(id) : null;
    if (send === null || send.sentOn === null) return errorPage(viewer, 404);
    const names = await this.directory.namesOf(signersOf([send]));
    return registeredSendPage(viewer, { send, names, isMember: viewer.person?.isRegistered === true });
  }
}

/** Ids of who proposed and who signed. */
export function signersOf(sends: readonly ExceptionalSend[]): string[] {
  return [...new Set(sends.flatMap(({ proposedBy, signedBy }) => [proposedBy ?? [], signedBy ?? []].flat()))];
}
