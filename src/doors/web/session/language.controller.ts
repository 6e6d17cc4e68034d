import { Body, Controller, Post, Res } from '@nestjs/common';
import { IsIn, IsString } from 'class-validator';
import type { Response } from 'express';
import { ownPath } from '../../../community/accounts/return-path.js';
import { languages, type Language } from '../../../foundation/i18n/language.js';
import { submitted } from '../form/submitted.js';
import { SeeOther } from '../layout/page.js';
import { ViewerService } from './viewer.service.js';

class LanguageForm {
  @IsIn(languages)
  language: Language;

  @IsString()
  returnTo: string;
}

/** The switch at the foot of every page. */
@Controller('language')
export class LanguageController {
  constructor(private readonly viewers: ViewerService) {}

  @Post()
  async choose(@Body() body: unknown, @Res({ passthrough: true }) response: Response): Promise<SeeOther> {
    const { form, wrong } = await submitted(LanguageForm, body);
    if (!wrong.has('language')) this.viewers.cookies.write(response, 'language', form.language);
    return new SeeOther((wrong.has('returnTo') ? null : ownPath(form.returnTo)) ?? '/');
  }
}
