import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { Shown } from '../frame/shown.js';

export class JoinRequestAnswer {
  @Shown()
  id: string;

  @Shown()
  personId: string;

  @Shown()
  name: string;

  @Shown()
  address: string;

  @Shown()
  reason: string;

  @Shown()
  createdAt: Date;
}

export class DecisionBody {
  @IsIn(['accept', 'refuse'])
  decision: 'accept' | 'refuse';

  /** What the requester is told, word for word; nobody is refused without a reason. */
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  answer?: string;

  /** For a refusal: a reason that the group keeps ready; the answer comes after it. */
  @IsOptional()
  @IsUUID()
  templateId?: string;
}
