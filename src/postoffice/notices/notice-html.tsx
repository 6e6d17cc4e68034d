import { render } from 'preact-render-to-string';
import type { Notice, NoticeEntry } from './notice.js';

const styles = {
  page: 'margin:0;padding:24px 12px;background:#f4f1ea;color:#1d2a33;font:16px/1.55 system-ui,sans-serif',
  sheet: 'max-width:560px;margin:0 auto;padding:28px;background:#fff;border-radius:10px',
  paragraph: 'white-space:pre-line',
  quote: 'margin:18px 0;padding:10px 16px;border-left:3px solid #c9a24b;white-space:pre-wrap;color:#3c4a54',
  entry: 'margin:18px 0 0;padding:14px 0 0;border-top:1px solid #e4ded2;overflow-wrap:anywhere',
  links: 'margin:8px 0 0',
  link: 'color:#14425f;margin-right:16px',
  action:
    'display:inline-block;padding:12px 22px;border-radius:8px;background:#14425f;color:#fff;text-decoration:none',
  footer: 'max-width:560px;margin:16px auto 0;font-size:13px;color:#5c6870',
};

/** The HTML form of a notice: inline styles only, no image, nothing fetched. */
export function noticeHtml(notice: Notice): string {
  return `<!doctype html>${render(<NoticeHtml {...notice} />)}`;
}

function NoticeHtml({ language, subject, paragraphs, quote, entries, afterQuote, action, footer }: Notice) {
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{subject}</title>
      </head>
      <body style={styles.page}>
        <div style={styles.sheet}>
          {paragraphs.map(text => (
            <p style={styles.paragraph}>{text}</p>
          ))}
          {quote !== undefined && <blockquote style={styles.quote}>{quote}</blockquote>}
          {entries?.map(entry => (
            <Entry entry={entry} />
          ))}
          {afterQuote !== undefined && <p style={styles.paragraph}>{afterQuote}</p>}
          {action !== undefined && (
            <p>
              <a href={action.url} style={styles.action}>
                {action.label}
              </a>
            </p>
          )}
        </div>
        <p style={styles.footer}>{footer}</p>
      </body>
    </html>
  );
}

/** Each text keeps its own direction: a line from right to left turns nothing around it. */
function Entry({ entry: { title, lines, links } }: { entry: NoticeEntry }) {
  return (
    <div style={styles.entry}>
      <strong dir="auto">{title}</strong>
      {lines.map(line => (
        <div dir="auto">{line}</div>
      ))}
      <p style={styles.links}>
        {links.map(({ label, url }) => (
          <a href={url} style={styles.link}>
            {label}
          </a>
        ))}
      </p>
    </div>
  );
}
