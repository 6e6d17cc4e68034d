import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
} from 'class-validator';
import { categories, type Category } from '../../../../channels/letters/article.entity.js';
import type { DeskAction } from '../../../../channels/letters/article-desk.service.js';
import { Shown } from '../frame/shown.js';

export class ArticleBody {
  @IsString()
  @MaxLength(200)
  title: string;

  /** Not needed for a line of the calendar. */
  @IsOptional()
  @IsString()
  @MaxLength(8_000)
  text?: string;

  @IsOptional()
  @IsString()
  @MaxLength(300)
  contact?: string;

  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  link?: string;

  @IsIn(categories)
  category: Category;

  /** The day it takes place. */
  @IsOptional()
  @Matches(/^\d{4}-\d\d-\d\d$/)
  eventOn?: string;

  /** One line of the calendar instead of an article. */
  @IsOptional()
  @IsBoolean()
  isCalendar?: boolean;

  /** One of your groups, in whose name you speak. */
  @IsOptional()
  @IsUUID()
  groupId?: string;
}

export const deskActions = [
  'accept',
  'refuse',
  'ask-changes',
  'postpone',
  'reopen',
] as const satisfies readonly DeskAction[];

export class ArticleDecisionBody {
  @IsIn(deskActions)
  action: DeskAction;

  /** Wanted for a refusal, and to ask for changes: the author reads it word for word. */
  @IsOptional()
  @IsString()
  @MaxLength(5_000)
  reason?: string;

  /** The version that was read; when it is another one by now, nothing is done. */
  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number;
}

/** An issue that takes proposals. */
export class PlaceAnswer {
  @Shown({ about: 'Its month: `2026-12`.' })
  month: string;

  @Shown({ about: 'Until when it takes proposals.' })
  deadline: Date;

  @Shown({ about: 'When it is planned to leave.' })
  leavesAt: Date;

  @Shown({ about: 'Articles accepted already.' })
  accepted: number;

  @Shown({ about: 'Articles it takes at most.' })
  most: number;

  @Shown({ about: 'Proposals that wait for its editors.' })
  waiting: number;
}

export class LetterAnswer {
  @Shown({ about: 'Its address is `slug@` the lists’ domain.' })
  slug: string;

  @Shown()
  name: string;

  @Shown()
  description: string;

  @Shown({ oneOf: ['platform', 'ax', 'group'] })
  kind: string;

  @Shown({ oneOf: ['fr', 'en'] })
  language: string;

  @Shown({ about: 'Lines of an article, at most.' })
  maxLines: number;

  @Shown({ about: 'Signs of a line, at most.' })
  lineWidth: number;

  @Shown()
  canPropose: boolean;

  @Shown()
  canEdit: boolean;

  @Shown({ of: PlaceAnswer, isNullable: true, about: 'The next issue that takes proposals.' })
  next: PlaceAnswer | null;
}

export class ArticleDecisionAnswer {
  @Shown()
  action: string;

  @Shown()
  reason: string;

  @Shown()
  decidedAt: Date;
}

export class ArticleAnswer {
  @Shown()
  id: string;

  @Shown()
  letter: string;

  @Shown({ isNullable: true, about: 'The month of its issue; null for a draft.' })
  month: string | null;

  @Shown({
    oneOf: ['draft', 'proposed', 'changes-asked', 'accepted', 'refused', 'withdrawn', 'published'],
  })
  state: string;

  @Shown()
  version: number;

  @Shown()
  title: string;

  @Shown()
  text: string;

  @Shown()
  contact: string;

  @Shown()
  link: string;

  @Shown({ oneOf: categories })
  category: string;

  @Shown({ isNullable: true })
  eventOn: string | null;

  @Shown()
  isCalendar: boolean;

  @Shown({ isNullable: true, about: 'Who announces it; null for somebody who has left.' })
  announcer: string | null;

  @Shown({ about: 'The last words of its editors; empty for none.' })
  reason: string;
}

export class ArticleHistoryAnswer extends ArticleAnswer {
  @Shown({ of: [ArticleDecisionAnswer], about: 'The oldest first.' })
  decisions: ArticleDecisionAnswer[];
}
