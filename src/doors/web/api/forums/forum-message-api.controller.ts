import { Get, Param, Post } from '@nestjs/common';
import { ForumFiles } from '../../../../channels/forums/forum-files.service.js';
import { ForumReports } from '../../../../channels/forums/forum-reports.service.js';
import { Config } from '../../../../foundation/config/config.js';
import { hasWords } from '../../../../intake/reception/held-decisions.service.js';
import { Files } from '../../reading/files.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { noContent, type NoContent } from '../frame/answers.js';
import { Operation } from '../frame/operation.js';
import { conflict, invalid, notFound, Problem } from '../frame/problem.js';
import { FileAddressAnswer } from './forum-answers.js';
import { ReportBody } from './forum-bodies.js';
import { ForumGate, type MessagePlace } from './forum-gate.js';

/** What readers do with a message: report it, take its files. */
@ApiController('forums/:slug/threads/:key/messages/:id')
export class ForumMessageApiController {
  constructor(
    private readonly config: Config,
    private readonly gate: ForumGate,
    private readonly reports: ForumReports,
    private readonly files: ForumFiles,
    private readonly bytes: Files,
  ) {}

  @Post('report')
  @Operation({
    summary: 'Tells the moderators of a message that should not be read, once; enough reports hide it.',
    scope: 'forums:write',
    takes: ReportBody,
    status: 204,
  })
  async report(@Called() call: ApiCall, @Param() place: MessagePlace): Promise<NoContent | Problem> {
    const found = await this.gate.message(call, place);
    if (found instanceof Problem) return found;
    const body = await call.read(ReportBody);
    if (body instanceof Problem) return body;
    const reason = body.reason.trim();
    if (!hasWords(reason)) return invalid('reason', 'reason-missing');
    const outcome = await this.reports.report(found.seen, found.message.id, reason, call.now);
    if (outcome === 'reported') return noContent;
    if (outcome === 'unknown') return notFound;
    return outcome === 'too-much' ? new Problem('too-many-requests', { detail: outcome }) : conflict(outcome);
  }

  @Get('files/:fileId')
  @Operation({
    summary: 'Where the bytes of a file of a message are.',
    scope: 'forums:read',
    answers: FileAddressAnswer,
  })
  async file(
    @Called() call: ApiCall,
    @Param() place: MessagePlace & { readonly fileId: string },
  ): Promise<FileAddressAnswer | Problem> {
    const found = await this.gate.message(call, place);
    if (found instanceof Problem) return found;
    const isShown = found.message.files.some(({ id }) => id === place.fileId);
    const file = isShown ? await this.files.find(place.fileId) : null;
    if (file === null) return notFound;
    return { url: `${this.config.publicUrl}${this.bytes.addressOf(file, call.now)}` };
  }
}
