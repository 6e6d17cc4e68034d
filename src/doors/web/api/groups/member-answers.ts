import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { RosterMember } from '../../../../community/groups/member-roster.service.js';
import { Shown } from '../frame/shown.js';

const roles = ['member', 'animator'] as const;
const sorts = ['name', 'promotion', 'joined'] as const;

export class MemberAnswer {
  @Shown()
  personId: string;

  @Shown()
  name: string;

  @Shown({ of: Number, isNullable: true, about: 'The year of entry.' })
  promotion: number | null;

  @Shown({ of: String, isNullable: true, about: 'For those who run the group.' })
  address: string | null;

  @Shown({ oneOf: roles })
  role: string;

  @Shown()
  joinedAt: Date;
}

/** @param showsAddress to those who run the group. */
export function memberAnswer(member: RosterMember, showsAddress: boolean): MemberAnswer {
  const { personId, name, promotion, address, role, joinedAt } = member;
  return { personId, name, promotion, address: showsAddress ? address : null, role, joinedAt };
}

export class MembersQuery {
  /** Words of a name, an address or a promotion. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  @IsOptional()
  @IsIn(roles)
  role?: (typeof roles)[number];

  /** Only those of a promotion, or only the others. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  isX?: boolean;

  @IsOptional()
  @IsIn(sorts)
  sort?: (typeof sorts)[number];
}

export class RoleBody {
  @IsIn(roles)
  role: (typeof roles)[number];
}

export class RemovalQuery {
  /** What they are told; may be left out. */
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  reason?: string;
}
