import { IsIn, IsString, MaxLength } from 'class-validator';
import { Shown } from '../frame/shown.js';

export const treatments = ['banned', 'accepted'] as const;

export class SenderAnswer {
  @Shown()
  address: string;

  @Shown({ oneOf: treatments })
  treatment: string;
}

export class SenderBody {
  @IsIn(treatments)
  treatment: (typeof treatments)[number];
}

export class PatternAnswer {
  @Shown()
  id: string;

  @Shown({ about: 'The name of a header field.' })
  field: string;

  @Shown({ about: 'With * and ?, whatever the case.' })
  glob: string;
}

export class PatternBody {
  @IsString()
  @MaxLength(80)
  field: string;

  @IsString()
  @MaxLength(200)
  glob: string;
}
