import type { VNode } from 'preact';
import type { ArticleWords } from '../../../channels/letters/article.entity.js';
import { eventDay, letterWords } from '../../../channels/letters/letter-words.js';
import { links } from '../../../foundation/mail/links.js';
import type { Viewer } from '../session/viewer.js';
import { letterSentences } from './letter-sentences.js';
import { wordDiff } from './word-diff.js';

type Shown = ArticleWords & { readonly isCalendar: boolean; readonly groupName: string | null };

/** An article as a page shows it: text alone, whose web addresses are links. */
export function ArticleText({
  viewer,
  article,
  level = 2,
}: {
  viewer: Viewer;
  article: Shown;
  level?: 2 | 3;
}): VNode {
  const say = letterWords[viewer.language];
  const { title, text, eventOn, groupName, contact, link, isCalendar } = article;
  const day = eventOn === null ? null : eventDay(viewer.language, eventOn);
  const under = [groupName, day].filter(part => part !== null).join(' · ');
  const Title = level === 2 ? 'h2' : 'h3';
  return (
    <article class="article">
      <Title dir="auto">{title}</Title>
      {under === '' ? null : <p class="soft small">{under}</p>}
      {isCalendar ? null : <Prose text={text} />}
      {contact === '' ? null : (
        <p>
          <strong>{say.contact}</strong> <bdi>{contact}</bdi>
        </p>
      )}
      {link === '' ? null : (
        <p>
          <a class="anywhere" href={link} rel="nofollow ugc">
            {link}
          </a>
        </p>
      )}
    </article>
  );
}

/** What people wrote, as they broke its lines. */
export function Prose({ text }: { text: string }): VNode {
  return (
    <p class="lines anywhere" dir="auto">
      {links(text).map(part =>
        part.url === null ? (
          part.text
        ) : (
          <a href={part.url} rel="nofollow ugc">
            {part.text}
          </a>
        ),
      )}
    </p>
  );
}

/** What was taken out and put in, field by field; those that stayed are left out. */
export function Difference({
  viewer,
  from,
  to,
}: {
  viewer: Viewer;
  from: ArticleWords;
  to: ArticleWords;
}): VNode {
  const say = letterSentences[viewer.language];
  const fields = [
    ['title', say.fieldTitle],
    ['text', say.text],
    ['contact', say.contact],
    ['link', say.link],
  ] as const;
  return (
    <dl class="difference">
      {fields
        .filter(([field]) => from[field] !== to[field])
        .map(([field, label]) => (
          <>
            <dt>{label}</dt>
            <dd class="lines anywhere" dir="auto">
              {wordDiff(from[field], to[field]).map(({ kind, text }) =>
                kind === 'same' ? text : kind === 'added' ? <ins>{text}</ins> : <del>{text}</del>,
              )}
            </dd>
          </>
        ))}
    </dl>
  );
}
