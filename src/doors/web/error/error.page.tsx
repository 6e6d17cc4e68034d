import type { VNode } from 'preact';
import type { Viewer } from '../session/viewer.js';
import { Page } from '../layout/page.js';
import { en } from './error.en.js';
import { fr } from './error.fr.js';

const sentences = { fr, en };
const spoken = [400, 403, 404, 409, 413] as const;

/** What went wrong, in words for people: never a stack, never a code of ours. */
export function errorPage(viewer: Viewer, status: number): Page {
  const say = sentences[viewer.language];
  const { title, text } = say[spoken.find(known => known === status) ?? (status < 500 ? 400 : 500)];
  return new Page(title, <ErrorText title={title} text={text} home={say.home} />, { status });
}

function ErrorText({ title, text, home }: { title: string; text: string; home: string }): VNode {
  return (
    <>
      <h1>{title}</h1>
      <p class="lead">{text}</p>
      <p>
        <a href="/">{home}</a>
      </p>
    </>
  );
}
