import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsISO8601, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import type { ArchiveQuestion } from '../../../../postoffice/archive/archive-search.service.js';
import { type PlaceKind, placeKinds } from '../../search/searched-place.js';
import { dateIn } from '../frame/dates.js';

export class ThreadsQuery {
  @IsOptional()
  @Matches(/^\d{4}-(0[1-9]|1[0-2])$/, { message: 'a month such as 2026-03' })
  month?: string;
}

export class SearchQuery {
  @IsOptional()
  @IsString()
  @MaxLength(500)
  q?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  author?: string;

  @IsOptional()
  @IsISO8601()
  from?: string;

  @IsOptional()
  @IsISO8601()
  until?: string;

  @IsOptional()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  hasAttachment?: boolean;

  @IsOptional()
  @IsIn(['newest', 'best'])
  order?: 'newest' | 'best';
}

export class SearchAnywhereQuery extends SearchQuery {
  @IsOptional()
  @IsIn(placeKinds)
  kind?: PlaceKind;

  /** Of one list, forum or letter, as addresses have it. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  place?: string;
}

/** What a query asks of the archive. */
export function questionOf({
  q = '',
  author = '',
  from,
  until,
  hasAttachment = false,
}: SearchQuery): ArchiveQuestion {
  return { words: q, author, from: dateIn(from), until: dateIn(until), hasAttachment };
}
