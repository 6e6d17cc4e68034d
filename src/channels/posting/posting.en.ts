import { number } from '../../foundation/i18n/format.js';
import { newcomerPosts } from './policies.js';
import type { PostingWords } from './posting.fr.js';
import { limitText, sizeText } from './sizes.js';

const size = (bytes: number): string => sizeText('en', bytes);
const limit = (bytes: number): string => limitText('en', bytes);
const times = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const causes: Readonly<Record<string, string>> = {
  timeout: 'reading it took too long',
  memory: 'reading it took too much memory',
  malformed: 'its format is broken',
  'too-many-parts': 'it has too many parts',
  'too-deep': 'its parts are nested too deeply',
  'header-too-large': 'its header is too large',
};

const why: PostingWords['why'] = {
  loop: () => 'This message has been through the list already: it goes round in a loop.',
  'too-many-hops': values =>
    `This message has crossed ${values.hops} servers (at most ${values.limit}): it probably goes round in a loop.`,
  automatic: values =>
    `A machine wrote this message (automatic reply, absence, report): its “${values.sign}” header says so.`,
  'null-sender': () => 'This message has no envelope sender: it is a report, not a post.',
  'list-closed': () => 'The list is closed.',
  banned: () => 'The list refuses this address.',
  'posting-suspended': () => 'A measure in force forbids this person to write to lists.',
  'across-lists': values =>
    `The same text is meant for ${values.lists} lists of ${values.groups} groups within ${times(values.days, 'day', 'days')}: it is an announcement, and other places suit it better.`,
  'across-lists-wide': values =>
    `With ${values.lists} lists the same text would reach ${number('en', values.people)} of the ${number('en', values.directory)} people of the directory: it is an announcement, and other places suit it better.`,
  'carried-here': () => 'Its author carries it here from an announcement: you are the first to read it.',
  'campaign-held': () => 'The ethics team asked that this text goes no further without them.',
  'posts-moderated': () => 'A measure in force has this person’s posts read first.',
  'not-subscribed': () => 'The author is not subscribed to the list.',
  'member-flagged': () => 'This subscriber’s posts are read before they are published.',
  newcomer: values =>
    `The author is a new subscriber: ${times(values.posts, 'post', 'posts')} published of the ${values.of} to be read first.`,
  'list-moderated': () => 'The list is moderated: every post is read before it is published.',
  'animators-only': () => 'Only animators and moderators write to this list.',
  'identity-contradicted': () =>
    'The author’s domain says that this message does not come from it: the address may be forged.',
  'identity-unproven': () => 'The list asks for a verified author, and nothing proves who this one is.',
  'several-authors': values =>
    `The message names several authors (${times(values.fields, 'From field', 'From fields')}, ${times(values.mailboxes, 'address', 'addresses')}).`,
  'no-author': () => 'The message gives no author address that we can read.',
  'disguised-author': () => 'The author’s display name holds an address that is not the author’s.',
  'emergency-held': () => 'The emergency brake is on: every post waits for a moderator.',
  storm: values =>
    `The list distributed ${times(values.posts, 'message', 'messages')} in ${values.minutes} minutes: the emergency brake holds what follows.`,
  'plea-cascade': values =>
    `Within ${values.minutes} minutes, ${times(values.authors, 'subscriber', 'subscribers')} asked to receive nothing more: the emergency brake holds what follows.`,
  'too-large': values => `The message is ${size(values.bytes)}, and the limit is ${limit(values.limit)}.`,
  'attachment-too-large': values =>
    `An attachment is ${size(values.bytes)}, and the limit is ${limit(values.limit)}.`,
  'attachment-kind': values => `An attachment is of a kind that the list keeps back: “${values.kind}”.`,
  'too-many-recipients': values =>
    `The message names ${times(values.named, 'recipient', 'recipients')} (at most ${values.limit}).`,
  'bcc-only': () => 'The list is neither in To nor in Cc: it was blind-copied.',
  'looks-like-command': () => 'The message looks like a request to subscribe or unsubscribe.',
  empty: () => 'The message has no text, and no attachment that the list accepts.',
  'header-match': values =>
    `The “${values.field}” header matches “${values.glob}”, which the list watches for.`,
  unreadable: values => `The message could not be read: ${causes[values.cause] ?? 'the cause is unknown'}.`,
  'audience-unreadable': () => 'The list’s rule cannot be read: nobody can tell who this message is for.',
  'too-wide': values =>
    `The list now reaches ${number('en', values.covered)} of the ${number('en', values.directory)} people of the directory, over a quarter: unless the board agrees, operators alone decide on its posts.`,
  'rule-failed': values => `A rule could not answer (“${values.rule}”): to be safe, the message waits.`,
};

const advice: PostingWords['advice'] = {
  loop: () => 'This message had already been sent to the list. There is nothing to do.',
  'too-many-hops': () =>
    'This message went from server to server without arriving. Check your forwarding settings, then send it again.',
  automatic: () =>
    'This message seems to have been sent automatically. If you wrote it yourself, send it again from your usual mail program.',
  'null-sender': () =>
    'This message came without a return address. If you wrote it yourself, send it again from your usual mail program.',
  'list-closed': values =>
    `This list takes no more messages. If you have a question, write to ${values.owner}.`,
  banned: () => 'This list takes no messages from your address. Its animators can tell you more.',
  'posting-suspended': () =>
    'You cannot write to lists for the time being. The decision you received says why, and how to appeal.',
  'across-lists': values =>
    `Your text is meant for ${values.lists} lists of several groups: it is an announcement. Other places suit it better, and it waits for you there.`,
  'across-lists-wide': values =>
    `Through these lists your text would interrupt ${number('en', values.people)} people: it is an announcement. Other places suit it better, and it waits for you there.`,
  'carried-here': () => 'An announcement that its author carries here waits for the list’s moderators.',
  'campaign-held': () =>
    'The ethics team asked that this text goes no further without them. You can write to them from the page of your draft.',
  'posts-moderated': () => 'For the time being, a moderator reads your messages first.',
  'not-subscribed': () =>
    'Your address is not subscribed to this list, so a moderator reads your message first. If you subscribed with another address, write from that one instead.',
  'member-flagged': () => 'A moderator of the list reads your messages first.',
  newcomer: values => `Welcome! A moderator reads the first ${values.of} messages of every new subscriber.`,
  'list-moderated': () => 'On this list, a moderator reads every message first.',
  'animators-only': values => `Only animators write to this list. To reach them, write to ${values.owner}.`,
  'identity-contradicted': () =>
    'We could not check that this message comes from you. Send it from the mail service of your address, not through another one.',
  'identity-unproven': () =>
    'This list asks us to verify authors, and the way you sent this does not let us. Write from the mail service of your address, not through another one.',
  'several-authors': () => 'Your message names several authors. Send it again with a single sender address.',
  'no-author': () =>
    'Your message does not give your address. Please check the settings of your mail program.',
  'disguised-author': () =>
    'Your sender name holds an address other than yours. Replace it with your name in the settings of your mail program.',
  'emergency-held': () => 'Every message to this list is read first at the moment. Yours is safe.',
  storm: () =>
    'This list has just received a great many messages: its moderators read what follows. Yours is kept.',
  'plea-cascade': () =>
    'Several subscribers of this list ask to receive nothing more: its moderators read what follows. To unsubscribe, use the link below each message: readers of the list cannot do it for you.',
  'too-large': values =>
    `Your message is ${size(values.bytes)}; this list takes up to ${limit(values.limit)}. You can make it smaller, or put a link in place of attachments.`,
  'attachment-too-large': values =>
    `An attachment is ${size(values.bytes)}; this list takes up to ${limit(values.limit)}. You can put a link in its place.`,
  'attachment-kind': values =>
    `This list does not take this kind of attachment directly (“${values.kind}”). You can put a link or a PDF in its place.`,
  'too-many-recipients': values =>
    `Your message names ${times(values.named, 'recipient', 'recipients')}. Write to the list alone: every subscriber will receive it.`,
  'bcc-only': () => 'The list was blind-copied. Put its address among the recipients instead.',
  'looks-like-command': ({ leave }) =>
    `To unsubscribe, use the “Unsubscribe” button of your mail program${leave === undefined ? '' : `, or write an empty message to ${leave}`}: the readers of the list cannot do it for you.`,
  empty: () => 'Your message has no text. Write a few words, then send it again.',
  'header-match': () => 'A moderator reads this sort of message first on this list.',
  unreadable: () =>
    'Your message came in a form that we cannot read. Plain text without attachments will fare better.',
  'audience-unreadable': () => 'The list has a trouble of ours. Your message is safe.',
  'too-wide': () => 'This list reaches much of the community: operators read its posts first.',
  'rule-failed': () => 'A trouble of ours keeps your message back. It is safe.',
};

const rows: PostingWords['rows'] = {
  accept: {
    moderators: 'Moderators post freely.',
    animators: 'Animators post freely.',
    alwaysAccepted: 'Addresses that the list always accepts post freely.',
    subscribers: 'Subscribers post freely.',
    known: 'People of the directory post freely, even without a subscription.',
    others: 'Everybody else posts freely, subscribed or not.',
  },
  hold: {
    flaggedSubscribers: 'Posts of flagged subscribers wait for a moderator.',
    newcomers: `The first ${newcomerPosts} posts of a subscriber wait for a moderator.`,
    others: 'Posts of everybody else wait for a moderator.',
  },
  reject: {
    others: 'Posts of everybody else are refused, with the address where animators can be reached.',
  },
};

export const postingEn: PostingWords = {
  why,
  advice,
  rows,
  unknownWhy: 'A rule newer than this page has spoken.',
  unknownAdvice: 'A rule of the list concerns your message. Its moderators can tell you more.',
  unknownPolicy: 'This policy is newer than this page.',
};
