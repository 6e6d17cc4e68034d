import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { links as linkedParts } from '../../foundation/mail/links.js';
import type { IssueContent, PrintedArticle, Section } from './letter-content.js';
import { commentUrl, type LetterLinks, whyText } from './letter-text.js';
import { eventDay, letterWords, monthName, shortDay } from './letter-words.js';

/** Inline styles only, no image, nothing fetched: it reads the same in every mail program and tells nobody of it. */
const styles = {
  page: 'margin:0;padding:16px 8px;background:#f4f1ea;color:#1d2a33;font:16px/1.55 system-ui,-apple-system,"Segoe UI",sans-serif',
  sheet: 'max-width:600px;margin:0 auto;background:#fff;border-radius:10px;overflow:hidden',
  mast: 'padding:26px 24px 20px;background:#10293a;color:#fff',
  name: 'margin:0;font:600 26px/1.2 Georgia,"Times New Roman",serif',
  month: 'margin:4px 0 0;color:#f5d58f;font-size:15px',
  inside: 'padding:8px 24px 28px',
  online: 'margin:14px 0 0;font-size:13px',
  link: 'color:#14425f',
  prose: 'margin:14px 0;white-space:pre-line;overflow-wrap:anywhere',
  summary: 'margin:22px 0 0;padding:14px 18px;background:#f7f4ec;border-radius:8px',
  summaryTitle: 'margin:0 0 6px;font-weight:600;font-size:14px;color:#54606b',
  summaryList: 'margin:0;padding:0 0 0 18px',
  section:
    'margin:34px 0 0;padding:0 0 6px;border-bottom:2px solid #c9a24b;font:600 14px/1.3 system-ui,sans-serif;letter-spacing:.06em;text-transform:uppercase;color:#6b4705',
  article: 'margin:20px 0 0',
  title: 'margin:0;font:600 20px/1.3 Georgia,"Times New Roman",serif;overflow-wrap:anywhere',
  under: 'margin:4px 0 0;color:#54606b;font-size:14px',
  after: 'margin:8px 0 0;font-size:15px;overflow-wrap:anywhere',
  button:
    'display:inline-block;margin:12px 0 0;padding:9px 16px;border-radius:8px;background:#14425f;color:#fff;text-decoration:none;font-size:15px',
  comment: 'margin:10px 0 0;font-size:14px',
  calendar: 'margin:14px 0 0;padding:0;list-style:none',
  line: 'margin:0;padding:8px 0;border-bottom:1px solid #e4ded2;overflow-wrap:anywhere',
  day: 'display:inline-block;min-width:74px;font-weight:600;color:#14425f',
  invite: 'margin:34px 0 0;padding:16px 0 0;border-top:1px solid #e4ded2;font-size:15px',
  footer: 'max-width:600px;margin:14px auto 0;padding:0 16px;font-size:13px;color:#5c6870',
};

/** A letter as HTML. */
export function letterHtml(content: IssueContent, links: LetterLinks): string {
  return `<!doctype html>${render(<LetterHtml content={content} links={links} />)}`;
}

function LetterHtml({ content, links }: { content: IssueContent; links: LetterLinks }): VNode {
  const { letter, month, introduction, sections, calendar } = content;
  const say = letterWords[letter.language];
  const monthText = monthName(letter.language, month);
  return (
    <html lang={letter.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{say.issue(letter.name, monthText)}</title>
      </head>
      <body style={styles.page}>
        <div style={styles.sheet}>
          <div style={styles.mast}>
            <h1 style={styles.name}>{letter.name}</h1>
            <p style={styles.month}>{monthText}</p>
          </div>
          <div style={styles.inside}>
            <p style={styles.online}>
              <a href={links.readUrl} style={styles.link}>
                {say.readOnline}
              </a>
            </p>
            {introduction === '' ? null : <Prose text={introduction} />}
            <Summary content={content} />
            {sections.map(section => (
              <SectionHtml content={content} links={links} section={section} />
            ))}
            {calendar.length === 0 ? null : <Calendar content={content} />}
            <p style={styles.invite}>
              {say.byReaders(letter.name)}{' '}
              <a href={`${links.publicUrl}/letters/${letter.slug}/propose`} style={styles.link}>
                {say.propose}
              </a>
            </p>
          </div>
        </div>
        <p style={styles.footer}>
          {links.leaveUrl === null ? (
            letter.name
          ) : (
            <>
              {whyText(content, say)}{' '}
              <a href={links.leaveUrl} style={styles.link}>
                {say.leave}
              </a>
            </>
          )}
        </p>
      </body>
    </html>
  );
}

function Summary({ content }: { content: IssueContent }): VNode | null {
  const say = letterWords[content.letter.language];
  const titles = content.sections.flatMap(({ articles }) => articles.map(({ title }) => title));
  if (titles.length < 2) return null;
  return (
    <div style={styles.summary}>
      <p style={styles.summaryTitle}>{say.summary}</p>
      <ul style={styles.summaryList}>
        {titles.map(title => (
          <li dir="auto">{title}</li>
        ))}
      </ul>
    </div>
  );
}

function SectionHtml({
  content,
  links,
  section,
}: {
  content: IssueContent;
  links: LetterLinks;
  section: Section;
}): VNode {
  const say = letterWords[content.letter.language];
  return (
    <>
      <h2 style={styles.section}>{say.categories[section.category]}</h2>
      {section.articles.map(article => (
        <ArticleHtml content={content} article={article} comments={commentUrl(links, article)} />
      ))}
    </>
  );
}

function ArticleHtml({
  content,
  article,
  comments,
}: {
  content: IssueContent;
  article: PrintedArticle;
  comments: string;
}): VNode {
  const { language } = content.letter;
  const say = letterWords[language];
  const { title, text, eventOn, groupName, contact, link } = article;
  const day = eventOn === null ? null : eventDay(language, eventOn);
  const under = [groupName, day].filter(part => part !== null).join(' · ');
  return (
    <div style={styles.article}>
      <h3 style={styles.title} dir="auto">
        {title}
      </h3>
      {under === '' ? null : <p style={styles.under}>{under}</p>}
      <Prose text={text} />
      {contact === '' ? null : (
        <p style={styles.after}>
          <strong>{say.contact}</strong> <Contact text={contact} />
        </p>
      )}
      {link === '' ? null : (
        <a href={link} style={styles.button}>
          {say.more}
        </a>
      )}
      <p style={styles.comment}>
        <a href={comments} style={styles.link} aria-label={say.commentOn(title)}>
          {say.comment}
        </a>
      </p>
    </div>
  );
}

function Calendar({ content }: { content: IssueContent }): VNode {
  const { language } = content.letter;
  return (
    <>
      <h2 style={styles.section}>{letterWords[language].calendar}</h2>
      <ul style={styles.calendar}>
        {content.calendar.map(({ eventOn, title, link }) => (
          <li style={styles.line}>
            <span style={styles.day}>{eventOn === null ? '' : shortDay(language, eventOn)}</span>{' '}
            {link === '' ? (
              <span dir="auto">{title}</span>
            ) : (
              <a href={link} style={styles.link} dir="auto">
                {title}
              </a>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What people wrote: text, whose web addresses are links as they stand. */
function Prose({ text }: { text: string }): VNode {
  return (
    <p style={styles.prose} dir="auto">
      {linkedParts(text.trim()).map(part =>
        part.url === null ? (
          part.text
        ) : (
          <a href={part.url} style={styles.link}>
            {part.text}
          </a>
        ),
      )}
    </p>
  );
}

const ADDRESS = /[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/;

/** A name and perhaps an address to write to. */
function Contact({ text }: { text: string }): VNode {
  const found = ADDRESS.exec(text);
  if (found === null) return <bdi>{text}</bdi>;
  const [address] = found;
  return (
    <bdi>
      {text.slice(0, found.index)}
      <a href={`mailto:${address}`} style={styles.link}>
        {address}
      </a>
      {text.slice(found.index + address.length)}
    </bdi>
  );
}
