import { Transform } from 'class-transformer';
import { ArrayNotEmpty, IsIn, IsInt, IsNotEmpty, IsString, Max, MaxLength, Min } from 'class-validator';
import { OneLine } from '../../../foundation/one-line.js';
import { defaultTokenDays, maxTokenDays } from '../../../community/accounts/api-token.service.js';
import { tokenScopes } from '../../../community/accounts/token-scope.js';

/** What somebody says of the token they want. */
export class TokenForm {
  @IsString()
  @IsNotEmpty()
  @OneLine()
  @MaxLength(80)
  name = '';

  /** One box ticked comes alone, several as a list. */
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? [value] : value))
  @IsIn(tokenScopes, { each: true })
  @ArrayNotEmpty()
  scope: string[] = [];

  @Transform(({ value }: { value: unknown }) => Number(value))
  @IsInt()
  @Min(1)
  @Max(maxTokenDays)
  days: number = defaultTokenDays;
}
