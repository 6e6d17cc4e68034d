import { Controller, Get, Header, NotFoundException, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { SiteSecret } from '../../../foundation/database/site-secret.js';
import { first, scanHeader } from '../../../foundation/mail/header-block.js';
import { MessageParser } from '../../../foundation/mail/message-parser.js';
import { OutboxService } from '../../../postoffice/delivery/outbox.service.js';
import type { Page } from '../layout/page.js';
import { closedPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import { canReadOutbox, type Viewer } from '../session/viewer.js';
import { copyPage } from './copy.page.js';
import { copyId, named, type NamedCopy } from './copy-token.js';
import { framedHtml, framedHtmlPolicy } from '../reading/framed-html.js';
import { outboxPage } from './outbox.page.js';

const pageSize = 50;

/** Outgoing mail, read again. */
@Controller('outbox')
export class OutboxController {
  constructor(
    private readonly outbox: OutboxService,
    private readonly parser: MessageParser,
    private readonly secret: SiteSecret,
  ) {}

  @Get()
  async list(
    @CurrentViewer() viewer: Viewer,
    @Query('q') q: unknown,
    @Query('before') before: unknown,
  ): Promise<Page> {
    if (!canReadOutbox(viewer)) return closedPage(viewer);
    const search = typeof q === 'string' ? q.replaceAll('\0', '').trim().slice(0, 200) : '';
    const from = typeof before === 'string' && /^\d{1,18}$/.test(before) ? before : null;
    const copies = await this.outbox.page({ search, before: from, limit: pageSize + 1 });
    return outboxPage(viewer, {
      copies: copies.slice(0, pageSize).map(copy => named(copy, this.secret.key)),
      search,
      isNewest: from === null,
      hasOlder: copies.length > pageSize,
    });
  }

  @Get(':token')
  async show(@CurrentViewer() viewer: Viewer, @Param('token') token: string): Promise<Page> {
    if (!canReadOutbox(viewer)) return closedPage(viewer);
    const { copy, raw } = await this.copyOf(token);
    const header = scanHeader(raw);
    const field = (name: string): string | null => (header && first(header, name)) ?? null;
    return copyPage(viewer, {
      copy,
      content: await this.parser.render(raw),
      returnPath: field('return-path'),
      unsubscribe: field('list-unsubscribe'),
    });
  }

  @Get(':token/html')
  async html(
    @CurrentViewer() viewer: Viewer,
    @Param('token') token: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | Page> {
    if (!canReadOutbox(viewer)) return closedPage(viewer);
    const content = await this.parser.render((await this.copyOf(token)).raw);
    if (content.kind === 'unparsable' || content.html === null) throw new NotFoundException();
    response.setHeader('Content-Security-Policy', framedHtmlPolicy).type('html');
    return framedHtml(content.html);
  }

  @Get(':token/raw')
  @Header('X-Content-Type-Options', 'nosniff')
  async raw(
    @CurrentViewer() viewer: Viewer,
    @Param('token') token: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | Page> {
    if (!canReadOutbox(viewer)) return closedPage(viewer);
    const { raw } = await this.copyOf(token);
    response.type('text/plain; charset=utf-8');
    return raw.toString('utf8');
  }

  private async copyOf(token: string): Promise<{ copy: NamedCopy; raw: Buffer }> {
    const id = copyId(token, this.secret.key);
    const found = id === null ? null : await this.outbox.copy(id);
    if (found === null) throw new NotFoundException();
    return { copy: named(found.copy, this.secret.key), raw: found.raw };
  }
}
