import { IsIn, IsString, Matches, MaxLength, ValidateIf } from 'class-validator';
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
  @ValidateIf(({ decision, answer }: DecisionBody) => decision === 'refuse' || Boolean(answer))
  @IsString()
  @Matches(/\S/)
  @MaxLength(2_000)
  answer?: string;
}
