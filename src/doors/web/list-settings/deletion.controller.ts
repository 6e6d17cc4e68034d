import { Body, Controller, Param, Post } from '@nestjs/common';
import { ListEnding } from '../../../intake/reception/list-ending.service.js';
import { Page } from '../layout/page.js';
import { ListSight } from '../lists/list-sight.js';
import { unseenPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import { type Viewer, viewerActor } from '../session/viewer.js';
import { AddressRoom } from './address-room.js';
import { type AddressView, listGonePage, type WrittenEnding } from './address.page.js';
import { fieldIn } from './settings-form.js';

const maxReason = 5_000;

/** The end of a list, which is confirmed by its name. */
@Controller('lists/:name/settings/address/deletion')
export class DeletionController {
  constructor(
    private readonly sight: ListSight,
    private readonly room: AddressRoom,
    private readonly ending: ListEnding,
  ) {}

  @Post()
  async delete(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Body() body: unknown,
  ): Promise<Page> {
    const seen = await this.sight.toConfigure(viewer, name);
    if (seen instanceof Page) return seen;
    const written = writtenIn(body);
    const endingFaults = faultsOf(written, seen.list.name);
    if (endingFaults.size > 0) return this.room.page(viewer, seen, { ending: written, endingFaults });
    const { archive, held, reason, isTold } = written;
    const isArchiveKept = archive === 'kept';
    const outcome = await this.ending.end(
      seen.list,
      {
        archive: isArchiveKept ? 'kept' : 'deleted',
        heldReason: held === 'reject' ? reason : null,
        isTold,
        actor: viewerActor(viewer),
        via: 'web',
      },
      new Date(),
    );
    return outcome.kind === 'unknown-list'
      ? unseenPage(viewer)
      : listGonePage(viewer, { seen, isArchiveKept, ...outcome });
  }
}

function writtenIn(body: unknown): WrittenEnding {
  return {
    archive: fieldIn(body, 'archive'),
    held: fieldIn(body, 'held'),
    reason: fieldIn(body, 'reason'),
    isTold: fieldIn(body, 'isTold') === 'on',
    confirm: fieldIn(body, 'confirm'),
  };
}

function faultsOf(written: WrittenEnding, name: string): NonNullable<AddressView['endingFaults']> {
  const { archive, held, reason, confirm } = written;
  const faults = {
    archive: !['kept', 'deleted'].includes(archive),
    held: !['reject', 'discard'].includes(held),
    reason: held === 'reject' && (reason === '' || reason.length > maxReason),
    // Its whole address names it as well.
    confirm: confirm.toLowerCase().replace(/@.*$/, '') !== name,
  };
  const names = ['archive', 'held', 'reason', 'confirm'] as const;
  return new Set(names.filter(field => faults[field]));
}
