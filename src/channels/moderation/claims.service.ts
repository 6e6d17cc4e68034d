import { Injectable } from '@nestjs/common';
import { DataSource, In, LessThanOrEqual, MoreThan } from 'typeorm';
import { DirectoryService } from '../../community/directory/directory.service.js';
import { HeldClaim } from './held-claim.entity.js';

export interface Claim {
  readonly heldId: string;
  readonly personId: string;
  readonly name: string;
  readonly claimedAt: Date;
  readonly until: Date;
}

/** Whoever has not decided by then was called away. */
const claimMs = 3_600_000;

/** Who reads which held message just now. Whether somebody may is asked by the caller (`canModerate`). */
@Injectable()
export class ClaimsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly directory: DirectoryService,
  ) {}

  /** For an hour; again by the same person is an hour from now. False when another one is on it. */
  async claim(heldId: string, personId: string, now: Date): Promise<boolean> {
    const rows: unknown[] = await this.dataSource.query(
      `insert into held_claim as known (held_message_id, person_id, claimed_at) values ($1, $2, $3)
       on conflict (held_message_id) do update set person_id = excluded.person_id, claimed_at = excluded.claimed_at
       where known.person_id = excluded.person_id or known.claimed_at <= $4
       returning 1`,
      [heldId, personId, now, oldestIn(now)],
    );
    return rows.length > 0;
  }

  /** Only one's own. */
  async release(heldId: string, personId: string): Promise<void> {
    await this.dataSource.manager.delete(HeldClaim, { heldMessageId: heldId, personId });
  }

  /** Those in force, by held message. */
  async of(heldIds: readonly string[], now: Date): Promise<ReadonlyMap<string, Claim>> {
    if (heldIds.length === 0) return new Map();
    const claims = await this.dataSource.manager.findBy(HeldClaim, {
      heldMessageId: In([...heldIds]),
      claimedAt: MoreThan(oldestIn(now)),
    });
    const names = await this.directory.namesOf(claims.map(({ personId }) => personId));
    return new Map(
      claims.map(({ heldMessageId: heldId, personId, claimedAt }) => [
        heldId,
        {
          heldId,
          personId,
          name: names.get(personId) ?? '',
          claimedAt,
          until: new Date(claimedAt.getTime() + claimMs),
        },
      ]),
    );
  }

  /** Deletes those that are over. */
  async forgetOver(now: Date): Promise<void> {
    await this.dataSource.manager.delete(HeldClaim, { claimedAt: LessThanOrEqual(oldestIn(now)) });
  }
}

function oldestIn(now: Date): Date {
  return new Date(now.getTime() - claimMs);
}
