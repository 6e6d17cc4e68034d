import type { Hearing } from '../../postoffice/ledger/ledger-hearing.service.js';

/** Whom an announcement would cost a moment, and what that makes together. */
export interface DraftReach {
  /** Registered people. */
  readonly directory: number;
  /** Would get it as it was sent, of the directory or not. */
  readonly people: number;
  /** Of the directory: would get it and have not heard of it, have heard of it, and all the others. */
  readonly interrupted: number;
  readonly heard: number;
  readonly peace: number;
  /** 0 to 1, of the directory. */
  readonly share: number;
  readonly readingHours: number;
  readonly secondsToRead: number;
  /** For each, if every member announced one thing a year to as many. */
  readonly announcementsADay: number;
}

const daysAYear = 365;
const secondsAnHour = 3_600;

/** @param isNamed whether who would get it is known one by one; otherwise `people` is all that is known */
export function reachOf(
  people: number,
  isNamed: boolean,
  { directory, interrupted, heard }: Hearing,
  secondsToRead: number,
): DraftReach {
  const left = Math.max(0, directory - heard);
  const disturbed = isNamed ? interrupted : Math.min(left, Math.max(0, people));
  return {
    directory,
    people,
    interrupted: disturbed,
    heard,
    peace: Math.max(0, left - disturbed),
    share: directory === 0 ? 0 : Math.min(1, people / directory),
    readingHours: (people * secondsToRead) / secondsAnHour,
    secondsToRead,
    announcementsADay: people / daysAYear,
  };
}

/** Dots of a picture, one for so many people, and at least one for each kind that anybody is of. */
export interface ReachDots {
  readonly peopleADot: number;
  readonly interrupted: number;
  readonly heard: number;
  readonly peace: number;
}

const peopleADot = 10;

export function dotsOf({ interrupted, heard, peace }: DraftReach): ReachDots {
  return {
    peopleADot,
    interrupted: Math.ceil(interrupted / peopleADot),
    heard: Math.ceil(heard / peopleADot),
    peace: Math.ceil(peace / peopleADot),
  };
}
