import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { WithdrawalService } from '../../../postoffice/archive/withdrawal.service.js';
import { Page, SeeOther } from '../layout/page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import { type Viewer, viewerActor } from '../session/viewer.js';
import { messagePath } from './archive-paths.js';
import { ArchiveSight, type MessageInSight } from './archive-sight.js';
import { withdrawalIn, withdrawalTrouble } from './withdrawal-form.js';
import { withdrawalPage } from './withdrawal.page.js';

interface MessagePath {
  readonly name: string;
  readonly key: string;
}

/** Takes a message out of its list's archive, or all of one author; and shows again what was hidden. */
@Controller('lists/:name/archive/:key')
export class WithdrawalController {
  constructor(
    private readonly sight: ArchiveSight,
    private readonly dataSource: DataSource,
    private readonly withdrawals: WithdrawalService,
  ) {}

  @Get('withdrawal')
  async ask(@CurrentViewer() viewer: Viewer, @Param() { name, key }: MessagePath): Promise<Page | SeeOther> {
    const seen = await this.sight.toWithdraw(viewer, name, key);
    if (seen instanceof Page) return seen;
    if (seen.message.deletedAt !== null) return new SeeOther(messagePath(seen.list, seen.message));
    return withdrawalPage(viewer, { seen, form: withdrawalIn(undefined) });
  }

  @Post('withdrawal')
  async withdraw(
    @CurrentViewer() viewer: Viewer,
    @Param() { name, key }: MessagePath,
    @Body() body: Readonly<Record<string, unknown>> | undefined,
  ): Promise<Page | SeeOther> {
    const seen = await this.sight.toWithdraw(viewer, name, key);
    if (seen instanceof Page) return seen;
    const form = withdrawalIn(body);
    const trouble = withdrawalTrouble(form);
    if (trouble !== null) return withdrawalPage(viewer, { seen, form, trouble });
    const { place, message } = seen;
    const isOfAuthor = form.scope === 'author' && message.authorAddress !== '';
    const which = isOfAuthor ? { authorAddress: message.authorAddress } : { keys: [message.key] };
    const asked = { place, which, actor: viewerActor(viewer), reason: form.reason };
    const count = await this.dataSource.transaction(manager =>
      form.act === 'delete'
        ? this.withdrawals.delete(manager, asked, new Date())
        : this.withdrawals.hide(manager, asked, new Date()),
    );
    return there(seen, count === 0 ? 'none' : form.act === 'delete' ? 'deleted' : 'hidden');
  }

  @Post('showing')
  async show(@CurrentViewer() viewer: Viewer, @Param() { name, key }: MessagePath): Promise<Page | SeeOther> {
    const seen = await this.sight.toWithdraw(viewer, name, key);
    if (seen instanceof Page) return seen;
    const asked = { place: seen.place, which: { keys: [seen.message.key] }, actor: viewerActor(viewer) };
    const count = await this.dataSource.transaction(manager =>
      this.withdrawals.show(manager, asked, new Date()),
    );
    return there(seen, count === 0 ? 'none' : 'shown');
  }
}

function there({ list, message }: MessageInSight, done: string): SeeOther {
  return new SeeOther(messagePath(list, message), done);
}
