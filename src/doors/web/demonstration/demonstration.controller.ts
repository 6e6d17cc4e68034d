import { Controller, Get, NotFoundException, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Config } from '../../../foundation/config/config.js';
import { type Persona, personas } from '../../demo/personas.js';
import { type Page, SeeOther } from '../layout/page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import { SessionDoor } from '../session/session-door.js';
import type { Viewer } from '../session/viewer.js';
import { ViewerService } from '../session/viewer.service.js';
import { canPlayParts } from './offer.js';
import { personaPage } from './persona.page.js';

/** Taking the place of a fictional person; there is nothing here on a real site. */
@Controller('demo/sign-in/:role')
export class DemonstrationController {
  constructor(
    private readonly config: Config,
    private readonly door: SessionDoor,
    private readonly viewers: ViewerService,
  ) {}

  @Get()
  ask(@CurrentViewer() viewer: Viewer, @Param('role') role: string): Page {
    return personaPage(viewer, this.persona(viewer, role));
  }

  @Post()
  async enter(
    @CurrentViewer() viewer: Viewer,
    @Param('role') role: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SeeOther> {
    const { address } = this.persona(viewer, role);
    const isIn = await this.door.openFor(address, request, response, new Date());
    if (!isIn) throw new NotFoundException();
    // The person is invented, the reader is not: the visit goes on in the language it began in.
    this.viewers.cookies.write(response, 'language', viewer.language);
    return new SeeOther('/');
  }

  private persona(viewer: Viewer, role: string): Persona {
    const persona = personas.find(candidate => candidate.role === role);
    if (persona === undefined || !canPlayParts(viewer, this.config)) throw new NotFoundException();
    return persona;
  }
}
