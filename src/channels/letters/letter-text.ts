import { printedLines, signCount } from './article-lines.js';
import type { IssueContent, PrintedArticle } from './letter-content.js';
import { eventDay, letterWords, monthName, shortDay } from './letter-words.js';
import type { LetterWords } from './letters.fr.js';

/** Where a reader goes from a letter. */
export interface LetterLinks {
  readonly publicUrl: string;
  /** The issue on the web. */
  readonly readUrl: string;
  /** Of one reader; null where nobody can leave (a copy to oneself). */
  readonly leaveUrl: string | null;
  /** Where each article is commented, by its id; one without any has its place on the web issue. */
  readonly comments?: ReadonlyMap<string, string>;
}

/** An address for good: the thread, or the article on the web, below which its thread is named. */
export function commentUrl({ readUrl, comments }: LetterLinks, { id }: Pick<PrintedArticle, 'id'>): string {
  return comments?.get(id) ?? `${readUrl}#${id}`;
}

/** A letter as plain text, each line as wide as it was counted. */
export function letterText(content: IssueContent, links: LetterLinks): string {
  const { letter, month, introduction, sections, calendar } = content;
  const say = letterWords[letter.language];
  const width = letter.lineWidth;
  const title = say.issue(letter.name, monthName(letter.language, month));
  const blocks = [
    `${title}\n${'='.repeat(Math.min(signCount(title), width))}`,
    `${say.readOnline}\n${links.readUrl}`,
    ...(introduction === '' ? [] : [printedLines(introduction, width).join('\n')]),
    ...summary(content, say),
    ...sections.flatMap(({ category, articles }) => [
      heading(say.categories[category], width),
      ...articles.map(article => articleText(article, content, commentUrl(links, article))),
    ]),
    ...(calendar.length === 0
      ? []
      : [heading(say.calendar, width), calendar.map(line => lineText(line, content)).join('\n')]),
    `${say.byReaders(letter.name)} ${say.propose}\n${links.publicUrl}/letters/${letter.slug}/propose`,
  ];
  // RFC 3676 §4.3: the signature separator, so that mail programs dim what follows.
  return `${blocks.join('\n\n')}\n\n-- \n${footer(content, links, say)}\n`;
}

/** Why a reader has it, and the way out. */
export function whyText({ letter: { name, audience } }: IssueContent, say: LetterWords): string {
  if (audience === 'directory') return say.whyAll(name);
  return audience === 'group' ? say.whyGroup(name) : say.whySubscribed(name);
}

function summary({ sections, letter }: IssueContent, say: LetterWords): string[] {
  const titles = sections.flatMap(({ articles }) => articles.map(({ title }) => title));
  if (titles.length < 2) return [];
  const lines = titles.map(title => `- ${printedLines(title, letter.lineWidth - 2).join('\n  ')}`);
  return [`${say.summary}\n${lines.join('\n')}`];
}

function heading(name: string, width: number): string {
  const line = `${name.toUpperCase()} `;
  return line + '-'.repeat(Math.max(0, width - signCount(line)));
}

function articleText(
  { title, eventOn, text, groupName, contact, link }: PrintedArticle,
  { letter: { language, lineWidth } }: IssueContent,
  comments: string,
): string {
  const say = letterWords[language];
  const day = eventOn === null ? null : eventDay(language, eventOn);
  const under = [groupName, day].filter(part => part !== null).join(' · ');
  return [
    ...printedLines(title, lineWidth),
    ...(under === '' ? [] : [under]),
    '',
    ...printedLines(text, lineWidth),
    '',
    ...(contact === '' ? [] : printedLines(say.contactIs(contact), lineWidth)),
    ...(link === '' ? [] : [link]),
    `${say.commentAt} ${comments}`,
  ].join('\n');
}

function lineText({ eventOn, title, link }: PrintedArticle, { letter }: IssueContent): string {
  const day = eventOn === null ? '' : shortDay(letter.language, eventOn);
  return [`${day}  ${title}`, ...(link === '' ? [] : [`    ${link}`])].join('\n');
}

function footer(content: IssueContent, { leaveUrl }: LetterLinks, say: LetterWords): string {
  if (leaveUrl === null) return content.letter.name;
  return [...printedLines(whyText(content, say), content.letter.lineWidth), leaveUrl].join('\n');
}
