import { IsBoolean, IsEmail, IsIn, IsISO8601, IsOptional } from 'class-validator';
import { modes } from './subscription-answers.js';

/** What I want of all my lists together. */
export class PreferencesBody {
  @IsBoolean()
  isPaused: boolean;

  /** Null: until resumed. */
  @IsOptional()
  @IsISO8601({ strict: true })
  pausedUntil?: string | null;

  @IsBoolean()
  receivesOnce: boolean;
}

/** What I want of one list; what is left out stays. */
export class SubscriptionBody {
  @IsOptional()
  @IsIn(modes)
  mode?: 'each' | 'paused';

  @IsOptional()
  @IsISO8601({ strict: true })
  pausedUntil?: string | null;

  @IsOptional()
  @IsBoolean()
  receivesOwn?: boolean;

  /** One of mine; null follows the preferred one. */
  @IsOptional()
  @IsEmail({ allow_utf8_local_part: true })
  address?: string | null;
}
