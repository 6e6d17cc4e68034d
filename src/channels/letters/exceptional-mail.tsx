import { render } from 'preact-render-to-string';
import { composeAlternative } from '../../foundation/mail/alternative.js';
import { structuredLine } from '../../foundation/mail/header-writer.js';
import type { ExceptionalSend } from './exceptional-send.entity.js';
import { exceptionalSentences } from './exceptional-sentences.js';

export interface ExceptionalFacts {
  readonly mailDomain: string;
  readonly publicUrl: string;
  /** Null for who is gone, and in a preview for who has not signed yet. */
  readonly proposerName: string | null;
  readonly signerName: string | null;
  /** Without angle brackets. */
  readonly messageId: string;
  readonly now: Date;
}

type Written = Pick<ExceptionalSend, 'id' | 'subject' | 'text' | 'reason' | 'language'>;

/** The message as all get it: header fields with a CRLF after each, and a body in 7 bits. */
export function exceptionalMail(send: Written, facts: ExceptionalFacts): { header: Buffer; body: Buffer } {
  const { mailDomain, messageId, now } = facts;
  const board = { name: exceptionalSentences[send.language].from, address: `contact@${mailDomain}` };
  const { header, body } = composeAlternative({
    from: board,
    to: board,
    subject: send.subject,
    text: exceptionalText(send, facts),
    html: exceptionalHtml(send, facts),
    date: now,
    messageId,
    headers: { 'Content-Language': send.language, 'X-Auto-Response-Suppress': 'All' },
  });
  const more = [
    // RFC 3834 §5 and old habit: programs must not answer what went to thousands.
    structuredLine('Precedence', 'bulk'),
    structuredLine('Archived-At', `<${pageOf(send, facts)}>`),
  ];
  return { header: Buffer.concat([header, Buffer.from(more.join(''))]), body };
}

/** What a terminal shows. */
export function exceptionalText(send: Written, facts: ExceptionalFacts): string {
  const say = exceptionalSentences[send.language].footer;
  const lines = [...footerLines(send, facts), `${say.register}\n${pageOf(send, facts)}`];
  // RFC 3676 §4.3: the signature separator, so that mail programs dim what follows.
  return `${withLf(send.text)}\n\n-- \n${lines.join('\n')}\n`;
}

function exceptionalHtml(send: Written, facts: ExceptionalFacts): string {
  const say = exceptionalSentences[send.language].footer;
  return `<!doctype html>${render(
    <html lang={send.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{send.subject}</title>
      </head>
      <body style={styles.page}>
        <div style={styles.sheet}>
          {withLf(send.text)
            .split(/\n{2,}/)
            .map(paragraph => (
              <p style={styles.paragraph} dir="auto">
                {paragraph}
              </p>
            ))}
        </div>
        <div style={styles.footer}>
          {footerLines(send, facts).map(line => (
            <p style={styles.line}>{line}</p>
          ))}
          <p style={styles.line}>
            <a href={pageOf(send, facts)} style={styles.link}>
              {say.register}
            </a>
          </p>
        </div>
      </body>
    </html>,
  )}`;
}

function footerLines(send: Written, { proposerName, signerName }: ExceptionalFacts): string[] {
  const say = exceptionalSentences[send.language].footer;
  const isNamed = proposerName !== null && signerName !== null;
  return [
    isNamed ? say.signatures(proposerName, signerName) : say.unnamed,
    say.reason(send.reason),
    say.rule,
  ];
}

function pageOf({ id }: Written, { publicUrl }: ExceptionalFacts): string {
  return `${publicUrl}/exceptional/${id}`;
}

/** A form sends its lines with CRLF. */
function withLf(text: string): string {
  return text.replaceAll(/\r\n|\r/g, '\n').trim();
}

const styles = {
  page: 'margin:0;padding:24px 12px;background:#f4f1ea;color:#1d2a33;font:16px/1.55 system-ui,sans-serif',
  sheet: 'max-width:600px;margin:0 auto;padding:28px;background:#fff;border-radius:10px',
  paragraph: 'margin:0 0 16px;white-space:pre-line;overflow-wrap:anywhere',
  footer: 'max-width:600px;margin:16px auto 0;font-size:13px;color:#5c6870',
  line: 'margin:0 0 6px;overflow-wrap:anywhere',
  link: 'color:#14425f',
};
