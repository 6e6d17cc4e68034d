import { IsIn, IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { authorKinds, queueKinds } from '../../../../channels/moderation/queue-filter.js';
import type { ModeratorAction } from '../../../../intake/reception/held-decisions.service.js';
import { Shown } from '../frame/shown.js';

export class HeldQuery {
  @IsOptional()
  @IsIn(queueKinds)
  kind?: (typeof queueKinds)[number];

  /** The name of one of the lists I moderate. */
  @IsOptional()
  @IsString()
  @MaxLength(64)
  list?: string;

  /** A reason code. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  reason?: string;

  @IsOptional()
  @IsIn(authorKinds)
  author?: (typeof authorKinds)[number];

  /** Anywhere in the subject, or in the author's name or address. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  words?: string;
}

export const decidedActions = [
  'approve',
  'trust',
  'reject',
  'discard',
  'ban',
  'return',
  'spam',
  'undo',
] as const satisfies readonly ModeratorAction[];

export class HeldDecisionBody {
  @IsIn(decidedActions)
  action: (typeof decidedActions)[number];

  /** Wanted for a refusal, and to return it for a change: the author reads it word for word. */
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

export class WhyAnswer {
  @Shown({ about: 'A stable code.' })
  code: string;

  @Shown({ of: Object })
  values: object;

  @Shown({ about: 'The same as a sentence, in your language.' })
  text: string;
}

export class HeldFileAnswer {
  @Shown()
  filename: string;

  @Shown()
  mediaType: string;

  @Shown()
  bytes: number;
}

export class HeldDecisionAnswer {
  @Shown({ about: 'The version it led to.' })
  version: number;

  @Shown()
  action: string;

  @Shown()
  reason: string;

  @Shown({ of: String, isNullable: true, about: 'Null for a command, a job, and somebody who is gone.' })
  by: string | null;

  @Shown({ about: 'By which road it came: web, api, mail, command or job.' })
  via: string;

  @Shown()
  at: Date;
}

/** What waits: a message of a list or of a forum, or a request to receive a list or to join a group. */
export class WaitingAnswer {
  @Shown({ oneOf: ['message', 'forum', 'subscription', 'membership'] })
  kind: string;

  @Shown()
  id: string;

  @Shown({ about: 'Since when it waits.' })
  since: Date;

  @Shown({ about: 'The list, the forum, or the group of a request to join.' })
  place: string;

  @Shown({ about: 'The name of its author, or of whoever asks; never more than 300 characters.' })
  name: string;

  @Shown()
  address: string;

  @Shown({ of: Number, isOptional: true, about: 'Of a message, as all that follows.' })
  version?: number;

  @Shown({ of: String, isOptional: true, about: 'Never more than 300 characters.' })
  subject?: string;

  @Shown({ of: String, isOptional: true, isNullable: true, about: 'How the directory knows the author.' })
  personName?: string | null;

  @Shown({ of: Boolean, isOptional: true })
  isSubscriber?: boolean;

  @Shown({ of: String, isOptional: true, oneOf: ['proven', 'unproven', 'contradicted'] })
  identity?: string;

  @Shown({ of: Number, isOptional: true })
  bytes?: number;

  @Shown({ of: String, isOptional: true, about: 'Its first lines.' })
  preview?: string;

  @Shown({ of: [HeldFileAnswer], isOptional: true })
  attachments?: readonly HeldFileAnswer[];

  @Shown({ of: [WhyAnswer], isOptional: true })
  reasons?: readonly WhyAnswer[];

  @Shown({ of: String, isOptional: true, isNullable: true, about: 'Who is on it just now.' })
  claimedBy?: string | null;

  @Shown({ of: Number, isOptional: true, about: 'How many members reported it; of a message of a forum.' })
  reports?: number;

  @Shown({ of: String, isOptional: true, about: 'What whoever asks has written; of a request.' })
  request?: string;
}

/** A held message, whatever became of it. */
export class HeldAnswer {
  @Shown()
  id: string;

  @Shown()
  list: string;

  @Shown({ about: 'waiting, approved, released, rejected, discarded, returned, withdrawn or handed-over.' })
  state: string;

  @Shown({ about: 'One more at each decision.' })
  version: number;

  @Shown()
  since: Date;

  @Shown({ of: Date, isNullable: true, about: 'While approved: until then it can be undone.' })
  releaseAt: Date | null;

  @Shown()
  subject: string;

  @Shown()
  authorName: string;

  @Shown()
  authorAddress: string;

  @Shown({ oneOf: ['proven', 'unproven', 'contradicted'] })
  identity: string;

  @Shown()
  bytes: number;

  @Shown({ of: [HeldFileAnswer] })
  attachments: readonly HeldFileAnswer[];

  @Shown({ of: [WhyAnswer] })
  reasons: readonly WhyAnswer[];

  @Shown({ of: [HeldDecisionAnswer], about: 'The first one first.' })
  decisions: readonly HeldDecisionAnswer[];
}

/** The same with what it says. */
export class HeldTextAnswer extends HeldAnswer {
  @Shown({ of: String, isNullable: true, about: 'Its plain text; null when it could not be read.' })
  text: string | null;
}
