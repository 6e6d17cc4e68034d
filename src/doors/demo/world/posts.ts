import { fillIn, type Topic } from '../topics/topic.js';
import { Datebook } from './datebook.js';
import type { DemoList } from './lists.js';
import type { DemoPerson } from './people.js';
import type { Random } from './random.js';
import { slotsFor } from './slots.js';

export interface DemoPost {
  readonly list: DemoList;
  readonly author: DemoPerson;
  readonly subject: string;
  readonly text: string;
  /** Without angle brackets. */
  readonly messageId: string;
  readonly inReplyTo: string | null;
  readonly sentAt: Date;
}

const maxAnswers = 6;

/** `count` past posts in threads, oldest first; all of them before `now`. */
export function inventPosts(
  count: number,
  lists: readonly DemoList[],
  now: Date,
  random: Random,
): DemoPost[] {
  const dates = new Datebook(now, random);
  const posts: DemoPost[] = [];
  while (posts.length < count) posts.push(...inventThread(pickList(lists, random), dates, random));
  return posts.slice(0, count).toSorted((a, b) => a.sentAt.getTime() - b.sentAt.getTime());
}

/** The best of three draws: lists that reach more people carry more posts. */
function pickList(lists: readonly DemoList[], random: Random): DemoList {
  const candidates = [random.pick(lists), random.pick(lists), random.pick(lists)];
  return candidates.reduce((best, list) => (list.subscribers.length > best.subscribers.length ? list : best));
}

function inventThread(list: DemoList, dates: Datebook, random: Random): DemoPost[] {
  const topic = random.pick(list.flavour.topics);
  const start = inventStart(list, topic, dates, random);
  const answers = random.sample(topic.answers, answerCount(topic, random));
  const thread = [start];
  for (const answer of answers) {
    const sentAt = dates.after(thread.at(-1)?.sentAt ?? start.sentAt);
    // An answer that would come tomorrow has not been written yet.
    if (sentAt !== null) thread.push(inventAnswer(start, answer, sentAt, random));
  }
  return thread;
}

function answerCount({ liveliness }: Topic, random: Random): number {
  return Math.min(maxAnswers, Math.floor(-Math.log(1 - random.next()) * liveliness));
}

function inventStart(list: DemoList, topic: Topic, dates: Datebook, random: Random): DemoPost {
  const author = random.pick(startersOf(list));
  const sentAt = dates.past();
  const slots = slotsFor(list, author, sentAt, random);
  return {
    list,
    author,
    sentAt,
    subject: fillIn(random.pick(topic.subjects), slots),
    text: topic.paragraphs.map(variants => fillIn(random.pick(variants), slots)).join('\n\n'),
    messageId: messageId(author, random),
    inReplyTo: null,
  };
}

function inventAnswer(start: DemoPost, answer: string, sentAt: Date, random: Random): DemoPost {
  const { list } = start;
  const author = random.pick(list.subscribers);
  return {
    list,
    author,
    sentAt,
    subject: `Re: ${start.subject}`,
    text: fillIn(answer, slotsFor(list, author, sentAt, random)),
    messageId: messageId(author, random),
    inReplyTo: start.messageId,
  };
}

function startersOf(list: DemoList): readonly DemoPerson[] {
  return list.flavour.policy === 'animators-only' ? list.moderators : list.subscribers;
}

/** Made by the author's own mail host, as in real life. */
function messageId(author: DemoPerson, random: Random): string {
  return `${random.uuid()}@${author.addresses[0]?.split('@')[1]}`;
}
