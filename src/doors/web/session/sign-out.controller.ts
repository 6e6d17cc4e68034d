import { Controller, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { SeeOther } from '../layout/page.js';
import { SessionDoor } from './session-door.js';

@Controller('sign-out')
export class SignOutController {
  constructor(private readonly door: SessionDoor) {}

  @Post()
  async leave(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<SeeOther> {
    await this.door.end(request, response, new Date());
    return new SeeOther('/');
  }
}
