import type { VNode } from 'preact';
import type { Viewer } from '../session/viewer.js';
import { Page } from '../layout/page.js';
import { en } from './error.en.js';
import { fr } from './error.fr.js';

const sentences = { fr, en };
const spoken = [400, 403, 404, 409, 413] as const;

/**
 * What went wrong, in words for people: never a stack, never a code of ours.
 * @param back the page of ours whose form it was
 */
export function errorPage(viewer: Viewer, status: number, back: string | null = null): Page {
  const say = sentences[viewer.language];
  const { title, text } = say[spoken.find(known => known === status) ?? (status < 500 ? 400 : 500)];
  const way = back === null ? { path: '/', words: say.home } : { path: back, words: say.back };
  return new Page(title, <ErrorText title={title} text={text} way={way} />, { status });
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
