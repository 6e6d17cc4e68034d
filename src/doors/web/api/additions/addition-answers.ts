import { IsArray, IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { verdicts } from '../../../../community/additions/verdict.js';
import { languages, type Language } from '../../../../foundation/i18n/language.js';
import { Shown } from '../frame/shown.js';

/** As much as a page takes. */
const maxText = 1_900_000;

/** People as they are pasted: `Name <a@b>`, `a@b (Name)`, bare addresses, or CSV with or without headings. */
export class PeopleBody {
  @IsString()
  @IsNotEmpty()
  @MaxLength(maxText)
  text: string;
}

export class InvitationsBody extends PeopleBody {
  /** Names of lists of the group that come with it. */
  @IsOptional()
  @IsArray()
  @IsString({ each: true })
  lists?: string[];

  /** In which people nobody knows are written to. */
  @IsOptional()
  @IsIn(languages)
  language?: Language;
}

export class AdditionsBody extends PeopleBody {
  /** How these people agreed; kept with each of them, and told to them. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(1_000)
  reason: string;
}

export class VerdictAnswer {
  @Shown()
  line: number;

  @Shown({ about: 'Canonical; of an invalid line, what was written.' })
  address: string;

  @Shown()
  name: string;

  @Shown({ oneOf: verdicts })
  verdict: string;

  @Shown({ of: String, isNullable: true, about: 'Of an invalid line.' })
  fault: string | null;
}

export class VerdictsAnswer {
  @Shown({ of: [VerdictAnswer] })
  lines: readonly VerdictAnswer[];

  @Shown({ about: 'There was more than is read at once.' })
  isCut: boolean;
}

export class InvitedAnswer {
  @Shown()
  count: number;
}

export class AddedAnswer {
  @Shown({ oneOf: ['added', 'waiting'], about: 'A big addition waits for an operator.' })
  outcome: string;

  @Shown()
  count: number;
}

export class InvitationAnswer {
  @Shown()
  id: string;

  @Shown()
  address: string;

  @Shown()
  name: string;

  @Shown()
  createdAt: Date;

  @Shown()
  expiresAt: Date;
}
