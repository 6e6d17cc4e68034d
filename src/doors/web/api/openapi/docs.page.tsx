import type { VNode } from 'preact';
import { Page } from '../../layout/page.js';
import type { Viewer } from '../../session/viewer.js';
import { problems } from '../frame/problem.js';
import { docsSentences } from './docs-sentences.js';
import { Operations } from './operations.js';
import type { ReadDocument } from './read-document.js';
import { Shapes } from './shapes.js';

/** The document in a form that people read: no script, no style of its own. */
export function docsPage(viewer: Viewer, document: ReadDocument): Page {
  const say = docsSentences[viewer.language];
  return new Page(
    say.title,
    <>
      <h1>{say.title}</h1>
      <p class="lead">{say.lead}</p>
      <ul>
        {say.rules.map(rule => (
          <li>{rule}</li>
        ))}
      </ul>
      <p class="actions">
        <a href="/me/tokens">{say.tokens}</a>
        <a href="/api/openapi.json">{say.machine}</a>
      </p>
      {viewer.language === 'en' ? null : <p class="soft">{say.language}</p>}
      <h2>{say.operations}</h2>
      <Operations viewer={viewer} document={document} />
      <h2>{say.schemas}</h2>
      <Shapes viewer={viewer} document={document} />
      <h2>{say.problems}</h2>
      <ProblemTable viewer={viewer} />
    </>,
  );
}

function ProblemTable({ viewer }: { viewer: Viewer }): VNode {
  const say = docsSentences[viewer.language];
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say.status}</th>
          <th scope="col">{say.code}</th>
          <th scope="col">{say.meaning}</th>
        </tr>
      </thead>
      <tbody lang="en">
        {Object.entries(problems).map(([code, [status, title]]) => (
          <tr id={code}>
            <td>{status}</td>
            <td>
              <code>{code}</code>
            </td>
            <td class="full">{title}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
