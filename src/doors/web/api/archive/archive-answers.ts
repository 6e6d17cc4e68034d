import { type PlaceKind, placeKinds } from '../../search/searched-place.js';
import { Shown } from '../frame/shown.js';

export class MonthAnswer {
  @Shown({ about: 'Such as 2026-03.' })
  month: string;

  @Shown({ about: 'How many messages came in it.' })
  messages: number;
}

export class ArchiveThreadAnswer {
  @Shown({ about: 'The name of the thread in addresses; that of any of its messages leads there too.' })
  key: string;

  @Shown()
  subject: string;

  @Shown({ about: 'Who began it. Addresses are masked for those who are not of the list.' })
  author: string;

  @Shown({ about: 'In the month that was asked for, or in all.' })
  messages: number;

  @Shown({ about: 'When it was last spoken in, in the month that was asked for, or at all.' })
  lastAt: Date;

  @Shown({ about: 'Where it can be read.' })
  url: string;
}

export class ArchivedFileAnswer {
  @Shown()
  filename: string;

  @Shown({ about: 'As its sender claims it.' })
  mediaType: string;

  @Shown()
  bytes: number;
}

export class ArchivedMessageAnswer {
  @Shown()
  key: string;

  @Shown({
    oneOf: ['shown', 'hidden', 'deleted'],
    about: 'Hidden and deleted ones keep their place, without words.',
  })
  state: string;

  @Shown({ about: 'Without angle brackets.' })
  messageId: string;

  @Shown({ of: String, isNullable: true, about: 'The message it answers.' })
  inReplyTo: string | null;

  @Shown({ about: 'A name and an address; addresses are masked for those who are not of the list.' })
  author: string;

  @Shown()
  subject: string;

  @Shown()
  text: string;

  @Shown({ about: 'The text was cut, or could not be read at all.' })
  isTextPartial: boolean;

  @Shown({ of: [ArchivedFileAnswer] })
  attachments: ArchivedFileAnswer[];

  @Shown()
  sentAt: Date;

  @Shown()
  archivedAt: Date;

  @Shown({ about: 'Its permanent address.' })
  url: string;
}

export class ThreadMessageAnswer extends ArchivedMessageAnswer {
  @Shown({ about: 'How deep it stands below what it answers; 0 answers nothing that is there.' })
  depth: number;
}

export class ExcerptAnswer {
  @Shown()
  text: string;

  @Shown({ about: 'It is what was looked for.' })
  isHit: boolean;
}

export class FoundAnswer {
  @Shown({ about: 'The name of the list.' })
  list: string;

  @Shown()
  key: string;

  @Shown()
  author: string;

  @Shown({ of: [ExcerptAnswer] })
  subject: ExcerptAnswer[];

  @Shown({ of: [ExcerptAnswer], about: 'The part of the text with most of what was looked for.' })
  excerpt: ExcerptAnswer[];

  @Shown()
  attachmentCount: number;

  @Shown()
  archivedAt: Date;

  @Shown()
  url: string;
}

export class FoundAnywhereAnswer {
  @Shown({ oneOf: placeKinds })
  kind: PlaceKind;

  @Shown({ about: 'The name of the list, the forum or the letter, as addresses have it.' })
  place: string;

  @Shown()
  author: string;

  @Shown({ of: [ExcerptAnswer] })
  subject: ExcerptAnswer[];

  @Shown({ of: [ExcerptAnswer], about: 'The part of the text with most of what was looked for.' })
  excerpt: ExcerptAnswer[];

  @Shown()
  attachmentCount: number;

  @Shown()
  archivedAt: Date;

  @Shown({ about: 'Where it is read.' })
  url: string;
}
