import type { Contact } from '../directory/directory.service.js';
import type { Language } from '../../foundation/i18n/language.js';
import type { Notice } from '../../postoffice/notices/notice.js';
import { greetingOf } from './greeting.js';
import type { Group } from './group.entity.js';
import { en } from './groups.en.js';
import { fr, type GroupWords } from './groups.fr.js';

const words: Readonly<Record<Language, GroupWords>> = { fr, en };

/** To the requester, at once: a request is never met with silence. */
export function requestWaitsNotice(to: Contact, { name }: Group, reason: string, siteUrl: string): Notice {
  const say = words[to.language];
  return {
    ...addressed(to),
    subject: say.waitsSubject(name),
    paragraphs: [say.waits(name), say.waitsNext, say.yourWords],
    quote: reason,
    action: { label: say.seeMine, url: `${siteUrl}/me` },
    footer: say.requesterFooter(name),
  };
}

export function requestArrivedNotice(
  to: Contact,
  { name, slug }: Group,
  requesterName: string,
  reason: string,
  siteUrl: string,
): Notice {
  const say = words[to.language];
  return {
    ...addressed(to),
    subject: say.arrivedSubject(requesterName, name),
    paragraphs: [say.arrived(requesterName, name)],
    quote: reason,
    action: { label: say.decide, url: `${siteUrl}/groups/${slug}/requests` },
    footer: say.animatorFooter(name),
  };
}

/** @param answer null for who joined at once; what those who accepted wrote, perhaps nothing, otherwise. */
export function welcomeNotice(
  to: Contact,
  group: Group,
  answer: string | null,
  siteUrl: string,
  now: Date,
): Notice {
  const say = words[to.language];
  const { id, name, slug } = group;
  const greeting = greetingOf(group, now);
  const opening = answer === null ? say.joined(name) : say.accepted(name);
  return {
    ...addressed(to),
    subject: say.welcomeSubject(name),
    paragraphs: [
      opening,
      ...(answer ? [say.theirAnswer(answer)] : []),
      say.listsNext,
      ...(greeting === '' ? [] : [say.itsWords]),
    ],
    ...(greeting === '' ? {} : { quote: greeting, welcome: { welcomeOf: id, placeId: id, groupId: id } }),
    action: { label: say.seeGroup, url: `${siteUrl}/groups/${slug}` },
    footer: say.requesterFooter(name),
  };
}

export function refusedNotice(to: Contact, { name, slug }: Group, answer: string, siteUrl: string): Notice {
  const say = words[to.language];
  return {
    ...addressed(to),
    subject: say.refusedSubject(name),
    paragraphs: [say.refused(name), ...(answer === '' ? [] : [say.theirReason])],
    ...(answer === '' ? {} : { quote: answer }),
    action: { label: say.seeGroup, url: `${siteUrl}/groups/${slug}` },
    footer: say.requesterFooter(name),
  };
}

/** @param reason in the words of who removed them; may be empty. */
export function removedNotice(to: Contact, { name }: Group, reason: string): Notice {
  const say = words[to.language];
  return {
    ...addressed(to),
    subject: say.removedSubject(name),
    paragraphs: [say.removed(name), ...(reason === '' ? [] : [say.theirReason])],
    ...(reason === '' ? {} : { quote: reason }),
    afterQuote: say.removedNext,
    footer: say.leaverFooter(name),
  };
}

/** @param refuses whether they asked not to be added again. */
export function leftNotice(to: Contact, { name, goodbyeText }: Group, refuses: boolean): Notice {
  const say = words[to.language];
  return {
    ...addressed(to),
    subject: say.leftSubject(name),
    paragraphs: [
      say.left(name),
      ...(refuses ? [say.refusesUntil] : []),
      ...(goodbyeText === '' ? [say.comeBack] : [say.goodbyeWords]),
    ],
    ...(goodbyeText === '' ? {} : { quote: goodbyeText, afterQuote: say.comeBack }),
    footer: say.leaverFooter(name),
  };
}

function addressed({ address, name, language }: Contact): Pick<Notice, 'to' | 'toName' | 'language'> {
  return { to: address, toName: name, language };
}
