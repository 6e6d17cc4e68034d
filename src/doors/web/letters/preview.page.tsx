import type { IssueContent } from '../../../channels/letters/letter-content.js';
import type { LetterMail } from '../../../channels/letters/letter-mail.js';
import { monthKey } from '../../../channels/letters/issue-calendar.js';
import { monthName } from '../../../channels/letters/letter-words.js';
import { PostForm } from '../form/post-form.js';
import { Done } from '../layout/done.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { deskSentences } from './desk-sentences.js';
import { IssuePart, issueTitle } from './issue.page.js';
import type { LetterInSight } from './letter-sight.js';
import { LetterHead } from './letter-tabs.js';

export interface PreviewView {
  readonly seen: LetterInSight;
  readonly content: IssueContent;
  readonly mail: LetterMail;
  /** Where a test copy goes; null for somebody without any address. */
  readonly address: string | null;
  readonly done: unknown;
}

/** An issue as its readers will have it: by mail in both forms, and on the web. */
export function previewPage(viewer: Viewer, { seen, content, mail, address, done }: PreviewView): Page {
  const say = deskSentences[viewer.language];
  const { letter } = seen;
  const month = monthName(viewer.language, content.month);
  const path = `/letters/${letter.slug}/desk/${monthKey(content.month)}`;
  return new Page(
    say.previewTitle(month),
    <>
      <LetterHead viewer={viewer} seen={seen} title={say.previewTitle(month)} />
      <p class="kicker">
        <a href={path}>
          ← {say.back}, {month}
        </a>
      </p>
      <Done sentences={say.done} code={done} />
      <p class="lead">{say.previewIntro}</p>
      {address === null ? null : (
        <PostForm viewer={viewer} action={`${path}/test-copy`}>
          <p class="hint">{say.testCopyHint(address)}</p>
          <button type="submit">{say.testCopy}</button>
        </PostForm>
      )}
      <p>
        <strong>{say.subject}</strong> {mail.subject}
      </p>
      <h2>{say.asMail}</h2>
      <iframe class="phone" title={say.frameTitle} sandbox="" src={`${path}/preview/mail`} />
      <h2>{say.asText}</h2>
      <pre class="wide mail-text" tabIndex={0}>
        {mail.text}
      </pre>
      <h2>{say.asPage}</h2>
      <div class="card page-preview">
        <p class="big-title">{issueTitle(content)}</p>
        <IssuePart viewer={viewer} content={content} />
      </div>
    </>,
  );
}
