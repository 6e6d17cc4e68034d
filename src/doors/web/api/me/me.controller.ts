import { Get, Patch } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { DirectoryService } from '../../../../community/directory/directory.service.js';
import { type Language, languages } from '../../../../foundation/i18n/language.js';
import { EverythingAbout } from '../../../../intake/identity/everything-about.service.js';
import { dataArchive } from '../../account/data-archive.js';
import type { Download } from '../../layout/page.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { Operation } from '../frame/operation.js';
import { Problem } from '../frame/problem.js';
import { MeAnswer } from './me-answers.js';

export class MeBody {
  /** In which we write to me. */
  @IsIn(languages)
  language: Language;
}

@ApiController('me')
export class ApiMeController {
  constructor(
    private readonly directory: DirectoryService,
    private readonly everything: EverythingAbout,
  ) {}

  @Get()
  @Operation({ summary: 'The person of this token.', scope: 'read', answers: MeAnswer })
  me(@Called() { viewer }: ApiCall): MeAnswer {
    const { id, givenName, familyName, promotion, language } = viewer.person;
    return { id, givenName, familyName, promotion, language, roles: viewer.roles };
  }

  @Patch()
  @Operation({
    summary: 'Changes my language.',
    scope: 'me:write',
    takes: MeBody,
    answers: MeAnswer,
    isEdit: true,
  })
  async change(@Called() call: ApiCall): Promise<MeAnswer | Problem> {
    const before = this.me(call);
    const stale = call.unmatched(before);
    if (stale !== null) return stale;
    const body = await call.read(MeBody);
    if (body instanceof Problem) return body;
    await this.directory.setLanguage(call.personId, body.language, call.actor, call.now);
    return Object.assign(before, { language: body.language });
  }

  @Get('data')
  @Operation({ summary: 'Everything about me, as one ZIP.', scope: 'read', file: 'application/zip' })
  async data(@Called() { viewer, now }: ApiCall): Promise<Download> {
    return dataArchive(viewer, await this.everything.show(viewer.personId), now);
  }
}
