import type { VNode } from 'preact';
import type { Viewer } from '../session/viewer.js';
import { Page } from '../layout/page.js';
import { en } from './error.en.js';
import { fr } from './error.fr.js';

const sentences = { fr, en };
const spoken = [400, 403, 404, 409, 413] as const;

/** A form of ours that met an error. */
export interface LostForm {
  /** The page it stood on. */
  readonly path: string;
  /** What somebody wrote in it, to be copied. */
  readonly texts: readonly string[];
}

/** What went wrong, in words for people: never a stack, never a code of ours. */
export function errorPage(viewer: Viewer, status: number, form: LostForm | null = null): Page {
  const say = sentences[viewer.language];
  const { title, text } = say[spoken.find(known => known === status) ?? (status < 500 ? 400 : 500)];
  const way = form === null ? { path: '/', words: say.home } : { path: form.path, words: say.back };
  return new Page(
    title,
    <>
      <ErrorText title={title} text={text} way={way} />
      {form === null || form.texts.length === 0 ? null : <Written viewer={viewer} texts={form.texts} />}
    </>,
    { status },
  );
}

/** Nobody writes the same thing twice for a trouble of ours. */
function Written({ viewer, texts }: { viewer: Viewer; texts: readonly string[] }): VNode {
  const say = sentences[viewer.language];
  return (
    <section>
      <h2>{say.written}</h2>
      <p>{say.writtenHint}</p>
      {texts.map((text, at) => (
        <p>
          <textarea
            readOnly
            rows={Math.min(12, text.split('\n').length + 1)}
            aria-label={say.writtenField(at + 1)}
          >
            {text}
          </textarea>
        </p>
      ))}
    </section>
  );
}

interface ErrorWords {
  readonly title: string;
  readonly text: string;
  readonly way: { readonly path: string; readonly words: string };
}

function ErrorText({ title, text, way }: ErrorWords): VNode {
  return (
    <>
      <h1>{title}</h1>
      <p class="lead">{text}</p>
      <p>
        <a href={way.path}>{way.words}</a>
      </p>
    </>
  );
}
