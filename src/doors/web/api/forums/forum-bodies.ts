import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { mostFiles } from '../../../../channels/forums/file-kinds.js';
import { longestReport } from '../../../../channels/forums/forum-reports.service.js';
import { adCategories, adSides } from '../../../../channels/forums/forum-thread.entity.js';

export class ThreadsQuery {
  /** The slug of a category of the forum, or a category of small ads. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  category?: string;

  @IsOptional()
  @IsIn(adSides)
  side?: string;

  @IsOptional()
  @IsIn(['open', 'closed', 'all'])
  state?: string;

  @IsOptional()
  @IsIn(['on'])
  unread?: string;
}

export class ThreadBody {
  @IsString()
  @MaxLength(2_000)
  subject: string;

  /** Plain text. */
  @IsString()
  @MaxLength(100_000)
  text: string;

  /** The slug of a category of the forum. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  category?: string;

  /** In a forum of small ads. */
  @IsOptional()
  @IsIn(adSides)
  adSide?: string;

  @IsOptional()
  @IsIn(adCategories)
  adCategory?: string;

  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  adPrice?: string;

  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  adPlace?: string;

  /** Ids of files kept aside in this forum (`POST /forums/{slug}/files`). */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(mostFiles)
  @IsUUID(undefined, { each: true })
  files?: string[];

  /** Made by the caller: sent again with the same one, it is written once. */
  @IsOptional()
  @IsUUID()
  submissionId?: string;
}

export class MessageBody {
  /** Plain text. */
  @IsString()
  @MaxLength(100_000)
  text: string;

  /** The id of the message it answers more than the others. */
  @IsOptional()
  @IsUUID()
  answers?: string;

  /** Ids of files kept aside in this forum (`POST /forums/{slug}/files`). */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(mostFiles)
  @IsUUID(undefined, { each: true })
  files?: string[];

  /** Made by the caller: sent again with the same one, it is written once. */
  @IsOptional()
  @IsUUID()
  submissionId?: string;
}

export class ReportBody {
  /** What moderators should know. */
  @IsString()
  @MaxLength(longestReport)
  reason: string;
}

export class TextBody {
  @IsString()
  @MaxLength(100_000)
  text: string;
}

export class ReadingBody {
  /** The id of the last message that was read; everything when it is left out. */
  @IsOptional()
  @IsUUID()
  message?: string;
}
