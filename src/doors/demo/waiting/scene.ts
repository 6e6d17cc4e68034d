import type { DemoList } from '../world/lists.js';
import type { DemoPerson } from '../world/people.js';
import { writeMessage, type Content } from '../wire/written-message.js';

/** What waits for a moderator is written against these: lists of the demonstration, and the day it begins. */
export interface Scene {
  readonly now: Date;
  readonly mailDomain: string;
  readonly lists: readonly DemoList[];
}

/** A message on its way to the gate. */
export interface Arrival {
  readonly sender: string;
  readonly recipient: string;
  readonly raw: Buffer;
}

export interface Sketch {
  /** The list's name. */
  readonly list: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly content: Content;
  readonly minutesAgo: number;
  readonly cc?: readonly string[];
  /** What `To:` says when it is not the list. */
  readonly to?: string;
}

export function arrive(scene: Scene, sketch: Sketch): Arrival {
  const { from, subject, content, minutesAgo, cc = [] } = sketch;
  const recipient = `${sketch.list}@${scene.mailDomain}`;
  const sentAt = new Date(scene.now.getTime() - minutesAgo * 60_000);
  const messageId = `${sentAt.getTime().toString(36)}.${minutesAgo}@${from.address.split('@')[1]}`;
  const to = sketch.to ?? recipient;
  return {
    sender: from.address,
    recipient,
    raw: writeMessage({ from, to, cc, subject, sentAt, messageId, content }),
  };
}

/** The subscriber of a list who stands at that place; a small list begins again at its first. */
export function subscriberOf(scene: Scene, name: string, place: number): { name: string; address: string } {
  const subscribers = scene.lists.find(list => list.name === name)?.subscribers ?? [];
  return mailboxOf(subscribers[place % Math.max(1, subscribers.length)]);
}

function mailboxOf(person: DemoPerson | undefined): { name: string; address: string } {
  if (person === undefined) throw new Error('the list has no subscriber');
  return { name: `${person.givenName} ${person.familyName}`, address: person.addresses[0] ?? '' };
}
