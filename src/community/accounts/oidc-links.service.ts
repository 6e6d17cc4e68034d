import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { DirectoryService } from '../directory/directory.service.js';
import { OidcLink } from './oidc-link.entity.js';

/** Who a provider says is in front of the browser. */
export interface ProvenIdentity {
  readonly issuer: string;
  readonly subject: string;
  /** As the provider has it; null when it has none or tells none. */
  readonly address: string | null;
  /** Whether the provider checked that the address is theirs. */
  readonly isVerified: boolean;
}

export type OidcPerson =
  | { readonly kind: 'known'; readonly personId: string }
  | { readonly kind: 'unknown' | 'unverified' | 'no-address' };

/** Which of our people a provider's account is. */
@Injectable()
export class OidcLinks {
  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
    private readonly directory: DirectoryService,
  ) {}

  /**
   * By the provider's own name for them, else by a verified address, which links the two from then on. Nobody is made:
   * an address that is nobody's stays nobody's.
   */
  async personOf({ issuer, subject, address, isVerified }: ProvenIdentity, now: Date): Promise<OidcPerson> {
    const link = await this.dataSource.manager.findOneBy(OidcLink, { issuer, subject });
    if (link !== null) return { kind: 'known', personId: link.personId };
    if (address === null) return { kind: 'no-address' };
    // Whoever may write any address into their account there must not become its owner here.
    if (!isVerified) return { kind: 'unverified' };
    const found = await this.directory.findByAddress(address);
    if (found === null) return { kind: 'unknown' };
    await this.link(issuer, subject, found.person.id, now);
    return { kind: 'known', personId: found.person.id };
  }

  private link(issuer: string, subject: string, personId: string, now: Date): Promise<void> {
    return this.dataSource.transaction(async manager => {
      const rows: unknown[] = await manager.query(
        `insert into oidc_link (issuer, subject, person_id, linked_at) values ($1, $2, $3, $4)
         on conflict do nothing returning subject`,
        [issuer, subject, personId, now],
      );
      if (rows.length === 0) return;
      await this.journal.record(manager, {
        at: now,
        actor: { kind: 'person', personId },
        action: 'oidc.linked',
        subjectKind: 'person',
        subjectId: personId,
        values: { issuer },
      });
    });
  }
}
