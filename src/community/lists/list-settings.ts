import { plainToInstance, Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDate,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Max,
  MaxLength,
  Min,
  validateSync,
  type ValidationError,
} from 'class-validator';
import { type Language, languages } from '../../foundation/i18n/language.js';
import { OneLine } from '../../foundation/one-line.js';
import { type Joining, joinings } from './joining.js';
import type { List } from './list.entity.js';
import { type PolicyName, policyNames } from './policy-name.js';

/** Far over any relay's limit, and within the column. */
const maxMessageBytes = 1_000_000_000;
const wholeNumber = { message: 'a whole number of bytes' };

/** What may be set of a list, as `KEY=VALUE` text turned into values. Messages say the shape expected. */
export class ListSettings {
  @IsOptional()
  @IsIn(policyNames, { message: oneOf(policyNames) })
  policy?: PolicyName;

  @IsOptional()
  @OneLine({ message: 'one line of at most 300 characters' })
  @MaxLength(300, { message: 'one line of at most 300 characters' })
  description?: string;

  @IsOptional()
  @Transform(asNumber)
  @IsInt(wholeNumber)
  @Min(1, wholeNumber)
  @Max(maxMessageBytes, wholeNumber)
  maxBytes?: number;

  @IsOptional()
  @OneLine({ message: 'at most 40 characters, without brackets' })
  @Matches(/^[^[\]]{0,40}$/u, { message: 'at most 40 characters, without brackets' })
  tag?: string;

  @IsOptional()
  @MaxLength(2_000, { message: 'at most 2000 characters' })
  @Matches(/^[^\0]*$/u, { message: 'at most 2000 characters' })
  footer?: string;

  @IsOptional()
  @IsIn(joinings, { message: oneOf(joinings) })
  joining?: Joining;

  @IsOptional()
  @MaxLength(2_000, { message: 'at most 2000 characters' })
  @Matches(/^[^\0]*$/u, { message: 'at most 2000 characters' })
  welcomeText?: string;

  @IsOptional()
  @MaxLength(2_000, { message: 'at most 2000 characters' })
  @Matches(/^[^\0]*$/u, { message: 'at most 2000 characters' })
  goodbyeText?: string;

  @IsOptional()
  @IsIn(['author', 'list', 'both'], { message: 'author, list or both' })
  replyTo?: List['replyTo'];

  @IsOptional()
  @IsIn(['any', 'proven'], { message: 'any or proven' })
  identity?: List['identity'];

  @IsOptional()
  @IsIn(['moderators', 'subscribers'], { message: 'moderators or subscribers' })
  roster?: List['roster'];

  @IsOptional()
  @Transform(asBoolean)
  @IsBoolean({ message: 'true or false' })
  closed?: boolean;

  @IsOptional()
  @IsIn(['public', 'subscribers', 'moderators'], { message: 'public, subscribers or moderators' })
  archive?: List['archive'];

  @IsOptional()
  @IsIn(languages, { message: oneOf(languages) })
  language?: Language;

  @IsOptional()
  @Transform(asNumber)
  @IsInt(wholeNumber)
  @Min(0, wholeNumber)
  @Max(maxMessageBytes, wholeNumber)
  maxAttachmentBytes?: number;

  /** 0: copies carry every attachment. */
  @IsOptional()
  @Transform(asNumber)
  @IsInt(wholeNumber)
  @Min(0, wholeNumber)
  @Max(maxMessageBytes, wholeNumber)
  linkAboveBytes?: number;

  @IsOptional()
  @Transform(asKinds)
  @IsArray({ message: 'kinds' })
  @ArrayMaxSize(100, { message: 'at most 100 kinds' })
  @Matches(/^(?:[a-z]+\/(?:\*|[a-z0-9.+-]+)|\.[a-z0-9]{1,10})$/, {
    each: true,
    message: 'kinds such as video/mp4,video/*,.exe',
  })
  refusedKinds?: string[];

  @IsOptional()
  @Transform(asNumber)
  @IsInt({ message: 'a number from 1 to 1000' })
  @Min(1, { message: 'a number from 1 to 1000' })
  @Max(1_000, { message: 'a number from 1 to 1000' })
  maxNamedRecipients?: number;

  /** Empty releases the brake. */
  @IsOptional()
  @Transform(asDate)
  @IsDate({ message: 'a date such as 2026-03-01T08:00:00Z, or nothing' })
  heldUntil?: Date | null;

  /** 0: the brake never pulls itself. */
  @IsOptional()
  @Transform(asNumber)
  @IsInt({ message: 'a number from 0 to 1000' })
  @Min(0, { message: 'a number from 0 to 1000' })
  @Max(1_000, { message: 'a number from 0 to 1000' })
  brakePosts?: number;

  @IsOptional()
  @Transform(asNumber)
  @IsInt({ message: 'a number from 1 to 168' })
  @Min(1, { message: 'a number from 1 to 168' })
  @Max(168, { message: 'a number from 1 to 168' })
  brakeHours?: number;

  @IsOptional()
  @IsIn(['refuse', 'approve-trusted'], { message: 'refuse or approve-trusted' })
  unanswered?: List['unanswered'];
}

export interface SettingFault {
  readonly key: string;
  readonly code: 'unknown-key' | 'bad-value';
  /** The shape expected, in English, for a command's answer; null for an unknown key. */
  readonly expected: string | null;
}

/** Reads settings, or says of each bad one what was expected. */
export function readSettings(
  texts: Readonly<Record<string, string>>,
): { readonly settings: ListSettings } | { readonly faults: SettingFault[] } {
  const settings = plainToInstance(ListSettings, { ...texts }, { exposeUnsetFields: false });
  const errors = validateSync(settings, { whitelist: true, forbidNonWhitelisted: true });
  return errors.length > 0 ? { faults: errors.map(error => faultOf(error)) } : { settings };
}

function faultOf({ property, constraints = {} }: ValidationError): SettingFault {
  if ('whitelistValidation' in constraints) return { key: property, code: 'unknown-key', expected: null };
  return { key: property, code: 'bad-value', expected: Object.values(constraints)[0] ?? null };
}

function oneOf(values: readonly string[]): string {
  return `one of ${values.join(', ')}`;
}

function asNumber({ value }: { value: string }): number {
  return /^\d{1,10}$/.test(value) ? Number(value) : Number.NaN;
}

function asBoolean({ value }: { value: string }): boolean | string {
  if (value === 'true' || value === 'false') return value === 'true';
  return value;
}

function asKinds({ value }: { value: string }): string[] {
  return value
    .toLowerCase()
    .split(',')
    .map(kind => kind.trim())
    .filter(kind => kind !== '');
}

function asDate({ value }: { value: string }): Date | null {
  return value === '' ? null : new Date(value);
}
