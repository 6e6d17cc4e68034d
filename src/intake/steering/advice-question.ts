import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { type Language, languages } from '../../foundation/i18n/language.js';
import { type AuthorRole, authorRoles } from './advice.js';

/** More than a message has recipients at our door; whoever has more gives `reach`. */
export const mostNames = 20_000;
const longestName = 320;

/** What somebody asks before they send. Names need not be known: it may be a question and no more. */
export class AdviceQuestion {
  /** Whoever would write, as an address: their promotion's list can then be named. */
  @IsOptional()
  @IsString()
  @MaxLength(longestName)
  author?: string;

  @IsIn(authorRoles)
  role: AuthorRole;

  @IsString()
  @MaxLength(10_000)
  subject: string;

  /** Plain text or HTML. */
  @IsString()
  @MaxLength(2_000_000)
  body: string;

  /** How many people, for a question without names. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(10_000_000)
  reach?: number;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(mostNames)
  @IsString({ each: true })
  @MaxLength(longestName, { each: true })
  recipients?: string[];

  /** Addresses or names. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(2_000)
  @IsString({ each: true })
  @MaxLength(longestName, { each: true })
  lists?: string[];

  /** The slug of the group it is sent in. */
  @IsOptional()
  @IsString()
  @MaxLength(longestName)
  group?: string;

  /** The id of the event whose people it is for, or `true`. */
  @IsOptional()
  @ValidateIf(({ event }: AdviceQuestion) => typeof event !== 'boolean')
  @IsString()
  @MaxLength(longestName)
  event?: string | boolean;

  /** Of the sentences in the answer; French unless told. */
  @IsOptional()
  @IsIn(languages)
  lang?: Language;
}
