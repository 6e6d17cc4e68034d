import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { IsString, MaxLength } from 'class-validator';
import type { Request, Response } from 'express';
import { DirectoryService } from '../../../community/directory/directory.service.js';
import { isUuid } from '../../../foundation/uuid.js';
import { AddressConfirmation } from '../../../intake/identity/address-confirmation.service.js';
import { OwnAddresses } from '../../../intake/identity/own-addresses.service.js';
import { submitted } from '../form/submitted.js';
import { type Page, SeeOther } from '../layout/page.js';
import { closedPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import { SessionDoor } from '../session/session-door.js';
import type { Viewer } from '../session/viewer.js';
import { addressesPage, type AddressesView } from './addresses.page.js';
import { confirmAddressPage, deadClaimPage } from './confirm-address.page.js';
import { signInAgainPage } from './fresh.js';
import { freshSelf } from './fresh-self.js';

class AddressForm {
  @IsString()
  @MaxLength(320)
  address: string;
}

/** One's own addresses. Every change asks for a recent sign-in. */
@Controller('me/addresses')
export class AddressesController {
  constructor(
    private readonly directory: DirectoryService,
    private readonly own: OwnAddresses,
    private readonly confirmation: AddressConfirmation,
    private readonly door: SessionDoor,
  ) {}

  @Get()
  show(@CurrentViewer() viewer: Viewer, @Query('done') done: unknown): Promise<Page> {
    return this.page(viewer, { done });
  }

  @Post()
  async add(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<Page | SeeOther> {
    const now = new Date();
    const self = freshSelf(viewer, now);
    if (self === null) return this.closed(viewer);
    const { form, wrong } = await submitted(AddressForm, body);
    const address = typeof form.address === 'string' ? form.address : '';
    const outcome = wrong.has('address')
      ? ({ kind: 'bad-address' } as const)
      : await this.own.ask(self, address, now);
    if (outcome.kind === 'asked') return new SeeOther('/me/addresses', 'asked');
    return this.page(viewer, { address, error: outcome.kind });
  }

  @Get('confirm/:token')
  async look(@CurrentViewer() viewer: Viewer, @Param('token') token: string): Promise<Page> {
    if (viewer.personId === null) return closedPage(viewer);
    const now = new Date();
    const outcome = await this.confirmation.look(viewer.personId, token, now);
    const acts = outcome.kind === 'free' || outcome.kind === 'other-account';
    if (acts && freshSelf(viewer, now) === null) return this.closed(viewer, viewer.path);
    return confirmAddressPage(viewer, token, outcome);
  }

  @Post('confirm/:token')
  async confirm(
    @CurrentViewer() viewer: Viewer,
    @Param('token') token: string,
    @Body() body: { readonly seen?: unknown },
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | SeeOther> {
    const now = new Date();
    const self = freshSelf(viewer, now);
    if (self === null) return this.closed(viewer);
    const look = await this.confirmation.look(self.personId, token, now);
    // What can't be undone is not done to somebody who was shown something smaller.
    if (look.kind === 'other-account' && body.seen !== look.kind)
      return confirmAddressPage(viewer, token, look);
    const outcome = await this.confirmation.confirm(self, token, now);
    if (outcome.kind === 'merged') await this.door.enter(outcome.keptId, request, response, now);
    if (outcome.kind === 'added' || outcome.kind === 'merged' || outcome.kind === 'proposed') {
      return new SeeOther('/me/addresses', outcome.kind);
    }
    return deadClaimPage(viewer, outcome.kind);
  }

  @Post(':addressId/preference')
  async prefer(@CurrentViewer() viewer: Viewer, @Param('addressId') id: string): Promise<Page | SeeOther> {
    const now = new Date();
    const self = freshSelf(viewer, now);
    if (self === null) return this.closed(viewer);
    const { kind } = isUuid(id) ? await this.own.prefer(self, id, now) : { kind: 'unknown' };
    return new SeeOther('/me/addresses', kind === 'unknown' ? 'not-there' : 'preferred');
  }

  @Post(':addressId/removal')
  async remove(@CurrentViewer() viewer: Viewer, @Param('addressId') id: string): Promise<Page | SeeOther> {
    const now = new Date();
    const self = freshSelf(viewer, now);
    if (self === null) return this.closed(viewer);
    const { kind } = isUuid(id) ? await this.own.remove(self, id, now) : { kind: 'unknown' };
    const done = { removed: 'removed', preferred: 'preferred-stays' }[kind] ?? 'not-there';
    return new SeeOther('/me/addresses', done);
  }

  /** For a stranger the way in; for an old session the way to a recent one, and back. */
  private async closed(viewer: Viewer, returnTo = '/me/addresses'): Promise<Page> {
    if (viewer.personId === null) return closedPage(viewer);
    const address = await this.directory.preferredAddress(viewer.personId);
    return signInAgainPage(viewer, address ?? '', returnTo);
  }

  private async page(viewer: Viewer, view: Omit<AddressesView, 'addresses' | 'isFresh'>): Promise<Page> {
    if (viewer.personId === null) return closedPage(viewer);
    const addresses = await this.directory.addressesOf(viewer.personId);
    return addressesPage(viewer, { ...view, addresses, isFresh: freshSelf(viewer, new Date()) !== null });
  }
}
