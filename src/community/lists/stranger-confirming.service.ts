import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DirectoryService } from '../directory/directory.service.js';
import { Group } from '../groups/group.entity.js';
import { JoinConfirmationsService } from '../groups/join-confirmations.service.js';
import { type AskOutcome, JoinRequestsService } from '../groups/join-requests.service.js';
import { BearersService } from './bearers.service.js';

export type StrangerConfirmOutcome =
  | { readonly kind: 'confirmed'; readonly group: Group; readonly outcome: AskOutcome['kind'] }
  | { readonly kind: 'expired' | 'used' | 'unknown' };

/** The click that makes an account of an address, and passes its owner's wish on. */
@Injectable()
export class StrangerConfirming {
  constructor(
    private readonly dataSource: DataSource,
    private readonly confirmations: JoinConfirmationsService,
    private readonly directory: DirectoryService,
    private readonly bearers: BearersService,
    private readonly requests: JoinRequestsService,
  ) {}

  /** All in one transaction: an account that asked for nothing would be of no use, nor a request without its author. */
  async confirm(token: string, now: Date): Promise<StrangerConfirmOutcome> {
    const confirmed = await this.dataSource.transaction(async manager => {
      const wish = await this.confirmations.redeem(manager, token, now);
      if (wish === null) return null;
      const { groupId, reason } = wish;
      // The link proves the address; whoever it belongs to from now on is who acts.
      const { id: personId } = await this.directory.addGuest(manager, wish, { kind: 'system' }, now);
      const actor = { kind: 'person', personId } as const;
      await this.bearers.adoptAddressesOf(manager, personId, actor, now);
      const { kind } = await this.requests.askIn(manager, { groupId, personId, reason }, actor, now);
      return {
        kind: 'confirmed',
        group: await manager.findOneByOrFail(Group, { id: groupId }),
        outcome: kind,
      } as const;
    });
    if (confirmed !== null) return confirmed;
    const state = await this.confirmations.peek(token, now);
    // Somebody else's click was quicker.
    return state.kind === 'valid' ? { kind: 'used' } : state;
  }
}
