import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { Shown } from '../frame/shown.js';

export class ReviewAnswer {
  @Shown()
  id: string;

  @Shown({ oneOf: ['group', 'list'] })
  targetKind: string;

  @Shown({ about: 'The group’s name, or the list’s.' })
  targetName: string;

  @Shown({ about: 'How these people agreed, in the words of who adds them.' })
  reason: string;

  @Shown({
    oneOf: ['waiting', 'approved', 'refused', 'done'],
    about: 'Done: small enough for nobody to look.',
  })
  state: string;

  @Shown()
  personCount: number;

  @Shown({ about: 'Of them, people of the directory.' })
  registeredCount: number;

  @Shown({ about: 'Members or subscribers before.' })
  sizeBefore: number;

  @Shown({ of: String, isNullable: true })
  proposedByName: string | null;

  @Shown()
  proposedAt: Date;

  @Shown({ of: String, isNullable: true })
  decidedByName: string | null;

  @Shown({ of: Date, isNullable: true })
  decidedAt: Date | null;

  @Shown({ about: 'What was answered; empty for nothing.' })
  answer: string;
}

export class ReviewedPersonAnswer {
  @Shown()
  name: string;

  @Shown()
  address: string;

  @Shown({ of: Number, isNullable: true })
  promotion: number | null;

  @Shown({ about: 'Of the directory.' })
  isRegistered: boolean;
}

export class ReviewDecisionBody {
  @IsIn(['approve', 'refuse'])
  decision: 'approve' | 'refuse';

  /** A word for who proposed it. */
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  answer?: string;
}

export class ReviewDecidedAnswer {
  @Shown({ oneOf: ['approved', 'refused'] })
  outcome: string;

  @Shown({ about: 'Who came in; who has a reason not to any more stays out.' })
  count: number;
}
