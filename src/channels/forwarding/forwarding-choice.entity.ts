import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Person } from '../../community/directory/person.entity.js';

/** What becomes of mail that a relay we trust marked as spam. */
export const spamChoices = ['let', 'mark', 'hold', 'drop'] as const;
export type SpamChoice = (typeof spamChoices)[number];

/** Somebody's choice; without a row it is `let`. */
@Entity()
@Check('forwarding_choice_spam_check', "spam in ('let', 'mark', 'hold', 'drop')")
export class ForwardingChoice {
  @ForeignKey(() => Person)
  @PrimaryColumn('uuid')
  personId: string;

  @Column('text')
  spam: SpamChoice;
}
