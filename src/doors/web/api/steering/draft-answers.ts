import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { longestDraftSubject, longestDraftText } from '../../../../intake/steering/draft-words.js';
import { Shown } from '../frame/shown.js';
import { ProposalShown } from './api-advice.controller.js';

export class AnnouncementBody {
  @IsString()
  @MaxLength(longestDraftSubject)
  subject: string;

  /** Plain text. */
  @IsString()
  @MaxLength(longestDraftText)
  text: string;

  /** The day it takes place. */
  @IsOptional()
  @Matches(/^\d{4}-\d\d-\d\d$/)
  eventOn?: string;

  /** `everybody`, `promotion`, `group:SLUG` or `lists:NAME,NAME`; everybody, or as it was, unless told. */
  @IsOptional()
  @IsString()
  @MaxLength(4_000)
  audience?: string;
}

export class NewAnnouncementBody extends AnnouncementBody {
  /** A UUID of the caller's: sent again with the same one, it is the same announcement. */
  @IsOptional()
  @IsUUID()
  id?: string;
}

export class CarriageBody {
  /** `forum:SLUG`, `letter:SLUG` or `list:NAME`. */
  @IsString()
  @MaxLength(100)
  to: string;
}

export class QuestionBody {
  /** Why it should go further. */
  @IsString()
  @MaxLength(1_000)
  note: string;
}

export const draftStates = ['open', 'carried', 'asked', 'dropped'] as const;

export class DraftLineAnswer {
  @Shown()
  id: string;

  @Shown()
  subject: string;

  @Shown({ oneOf: draftStates })
  state: string;

  @Shown({ oneOf: ['mail', 'web', 'announce'], about: 'How it came; `announce`: its author asked first.' })
  road: string;

  @Shown({ about: 'Whom it would have interrupted.' })
  people: number;

  @Shown()
  createdAt: string;
}

export class DraftReachShown {
  @Shown({ about: 'Registered people.' })
  directory: number;

  @Shown({ about: 'Would get it, and have not heard of it.' })
  interrupted: number;

  @Shown({ about: 'Have heard of it already.' })
  heard: number;

  @Shown({ about: 'All the others.' })
  peace: number;

  @Shown()
  readingHours: number;
}

export class DraftSentShown {
  @Shown({ about: 'Had it before it was stopped.' })
  received: number;

  @Shown({ about: 'Those to whom it was stopped, and who have not got it.' })
  missed: number;
}

export class DraftOfferShown extends ProposalShown {
  @Shown({ of: String, isNullable: true, about: 'What a carriage takes; null where nothing is carried.' })
  to: string | null;

  @Shown({ of: Number, isNullable: true, about: 'Who reads the place.' })
  readers: number | null;
}

export class DraftStepShown {
  @Shown({ about: 'When it was carried.' })
  at: string;

  @Shown()
  channel: string;

  @Shown({
    oneOf: [
      'prepared',
      'waiting',
      'changes',
      'accepted',
      'published',
      'refused',
      'withdrawn',
      'moved',
      'answered',
      'gone',
    ],
  })
  fate: string;

  @Shown({ about: 'Of its page, or of the one where its author goes on.' })
  path: string;

  @Shown({ about: 'In the words of who decided; empty for none.' })
  reason: string;
}

export class DraftAnswer extends DraftLineAnswer {
  @Shown()
  text: string;

  @Shown({ of: String, isNullable: true })
  eventOn: string | null;

  @Shown()
  reach: DraftReachShown;

  @Shown({ about: 'Distinct people, of the directory or not.' })
  sent: DraftSentShown;

  @Shown({ of: [DraftOfferShown], about: 'The best first.' })
  offers: readonly DraftOfferShown[];

  @Shown({ of: [DraftStepShown], about: 'The oldest first.' })
  steps: readonly DraftStepShown[];
}

export class CarriageAnswer {
  @Shown({
    oneOf: ['prepared', 'waiting'],
    about: '`prepared`: its author finishes it at `path`; `waiting`: those who decide have it.',
  })
  fate: string;

  @Shown()
  path: string;
}

export class DraftQuery {
  @IsOptional()
  @IsIn(['fr', 'en'])
  lang?: 'fr' | 'en';
}
