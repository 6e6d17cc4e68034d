/** What somebody wrote lately in all forums, and how many of their messages ever came out. */
export interface WrittenLately {
  readonly published: number;
  readonly threadsOfDay: number;
  readonly messagesOfDay: number;
  readonly messagesOfHour: number;
}

/** Known by then: who wrote this many is no newcomer any more. */
const knownFrom = 3;
/** A newcomer asks one thing and answers; ten ads at once are somebody who sells to everybody. */
const ofNewcomers = { threadsOfDay: 2, messagesOfDay: 6, messagesOfHour: 4 };
/** Nobody who reads what they answer writes more. */
const ofEverybody = { threadsOfDay: 8, messagesOfDay: 80, messagesOfHour: 20 };

/** Whether one more message would be too many. @param isThread it starts one */
export function isTooMuch(lately: WrittenLately, isThread: boolean): boolean {
  const most = lately.published < knownFrom ? ofNewcomers : ofEverybody;
  return (
    (isThread && lately.threadsOfDay >= most.threadsOfDay) ||
    lately.messagesOfDay >= most.messagesOfDay ||
    lately.messagesOfHour >= most.messagesOfHour
  );
}
