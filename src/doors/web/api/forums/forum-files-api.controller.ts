import { Delete, Get, Param, Post } from '@nestjs/common';
import { IsBase64, IsString, MaxLength } from 'class-validator';
import { canWrite } from '../../../../channels/forums/forum-permissions.js';
import { isUuid } from '../../../../foundation/uuid.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { Created, Listing, noContent, type NoContent } from '../frame/answers.js';
import { Operation } from '../frame/operation.js';
import { forbidden, invalid, notFound, Problem } from '../frame/problem.js';
import { FilesAside } from './files-aside.js';
import { ForumFileAnswer } from './forum-answers.js';
import { ForumGate } from './forum-gate.js';

/** Fits in the largest body a call may have; larger files are added on the site, or by mail. */
const mostEncoded = 1_900_000;

export class FileBody {
  @IsString()
  @MaxLength(1_000)
  filename: string;

  @IsString()
  @MaxLength(200)
  mediaType: string;

  /** Base64: some 1.4 MB of bytes at most. */
  @IsBase64()
  @MaxLength(mostEncoded)
  content: string;
}

/** Files kept aside until a message of mine names them. */
@ApiController('forums/:slug/files')
export class ForumFilesApiController {
  constructor(
    private readonly gate: ForumGate,
    private readonly aside: FilesAside,
  ) {}

  @Get()
  @Operation({
    summary: 'My files that no message has yet: five at most in each forum.',
    scope: 'forums:read',
    answers: [ForumFileAnswer],
  })
  async all(@Called() call: ApiCall, @Param('slug') slug: string): Promise<Listing | Problem> {
    const seen = await this.gate.forum(call, slug);
    if (seen instanceof Problem) return seen;
    return new Listing(await this.aside.of(call.personId, seen.forum.id), null);
  }

  @Post()
  @Operation({
    summary: 'Keeps a file aside, for a message that will name it in `files`.',
    scope: 'forums:write',
    takes: FileBody,
    answers: ForumFileAnswer,
    status: 201,
  })
  async add(@Called() call: ApiCall, @Param('slug') slug: string): Promise<Created | Problem> {
    const seen = await this.gate.forum(call, slug);
    if (seen instanceof Problem) return seen;
    if (!canWrite(seen.viewer, seen.forum)) return forbidden;
    const body = await call.read(FileBody);
    if (body instanceof Problem) return body;
    const { filename, mediaType } = body;
    const file = { filename, mediaType, content: Buffer.from(body.content, 'base64') };
    const outcome = await this.aside.add(call.personId, seen.forum.id, file, call.now);
    if (outcome.kind !== 'added') return invalid('content', outcome.kind);
    return new Created(`/api/v1/forums/${seen.forum.slug}/files`, outcome.file);
  }

  @Delete(':id')
  @Operation({ summary: 'Throws a file away that no message has yet.', scope: 'forums:write', status: 204 })
  async remove(
    @Called() call: ApiCall,
    @Param() { slug, id }: { readonly slug: string; readonly id: string },
  ): Promise<NoContent | Problem> {
    const seen = await this.gate.forum(call, slug);
    if (seen instanceof Problem) return seen;
    const isGone = isUuid(id) && (await this.aside.remove(call.personId, seen.forum.id, id, call.now));
    return isGone ? noContent : notFound;
  }
}
