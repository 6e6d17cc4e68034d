import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Config } from '../../foundation/config/config.js';
import { takePerson } from '../../community/directory/person-lock.js';
import { type PersonDue, ReminderReading } from '../../channels/moderation/reminder-reading.service.js';
import {
  isNight,
  newsLeavesAt,
  reminderLeavesAt,
  type RhythmChoice,
  usualRhythm,
} from '../../channels/moderation/rhythm.js';
import { GatheredMail } from './gathered-mail.service.js';
import { RemindedPeople } from './reminded-people.service.js';

/** Tells moderators of what waits: what their rhythm kept for later, and again what nobody decided on. */
@Injectable()
export class Reminders {
  private readonly logger = new Logger(Reminders.name);

  constructor(
    private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly reading: ReminderReading,
    private readonly people: RemindedPeople,
    private readonly mail: GatheredMail,
  ) {}

  /** How many were told. One that fails stays due, and the others go on. */
  async sendDue(now: Date): Promise<number> {
    if (isNight(now, this.config.timeZone)) return 0;
    const shutOut = await this.reading.shutOut(now);
    const people = await this.leaving(await this.reading.peopleDue(shutOut, now), now);
    let told = 0;
    for (const { personId, choice } of people) {
      try {
        if (await this.remind(personId, choice, shutOut, now)) told++;
      } catch (error) {
        this.logger.error({ personId, error }, 'somebody could not be told of what waits');
      }
    }
    return told;
  }

  /** Several processes look for who is due: whoever holds the row of a person tells them, the others go on. */
  private async remind(
    personId: string,
    choice: RhythmChoice,
    shutOut: readonly string[],
    now: Date,
  ): Promise<boolean> {
    const { contact, requests } = await this.people.of(personId);
    if (contact === null) return false;
    return this.dataSource.transaction(async manager => {
      if (!(await takePerson(manager, personId))) return false;
      const due = await this.reading.due(manager, personId, shutOut, now);
      if (due === null || !this.leaves(due, choice, now)) return false;
      const messages = await this.reading.messagesFor(manager, personId, shutOut, now);
      await this.mail.send(manager, contact, { messages, requests }, now);
      return true;
    });
  }

  /** Those whose hour has come by the rhythm they chose, read for all at once. */
  private async leaving(
    people: readonly PersonDue[],
    now: Date,
  ): Promise<{ readonly personId: string; readonly choice: RhythmChoice }[]> {
    const choices = await Promise.all(people.map(({ personId }) => this.people.rhythmOf(personId)));
    return people.flatMap((person, at) => {
      const choice = choices[at] ?? usualRhythm;
      return this.leaves(person, choice, now) ? [{ personId: person.personId, choice }] : [];
    });
  }

  private leaves({ owedSince, reminderSince }: PersonDue, choice: RhythmChoice, now: Date): boolean {
    const { timeZone } = this.config;
    return (
      (owedSince !== null && newsLeavesAt(choice, owedSince, timeZone) <= now) ||
      (reminderSince !== null && reminderLeavesAt(choice, reminderSince, timeZone) <= now)
    );
  }
}
