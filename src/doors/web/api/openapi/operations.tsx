import type { VNode } from 'preact';
import type { Viewer } from '../../session/viewer.js';
import { docsSentences } from './docs-sentences.js';
import type { Content, Operation, ReadDocument } from './read-document.js';
import { SchemaText, ShapeLink } from './schema-text.js';

interface Described {
  readonly path: string;
  readonly method: string;
  readonly tag: string;
  readonly operation: Operation;
}

/** Every operation, under what it is about. */
export function Operations({ viewer, document }: { viewer: Viewer; document: ReadDocument }): VNode {
  const byTag = Map.groupBy(operationsOf(document), ({ tag }) => tag);
  return (
    <>
      {[...byTag].map(([tag, operations]) => (
        <section>
          <h3 id={tag} lang="en">
            {tag}
          </h3>
          <ul class="rows" lang="en">
            {operations.map(described => (
              <OperationRow viewer={viewer} {...described} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function operationsOf({ paths }: ReadDocument): Described[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      path,
      method: method.toUpperCase(),
      tag: operation.tags?.[0] ?? '',
      operation,
    })),
  );
}

function OperationRow({ viewer, path, method, operation }: Described & { viewer: Viewer }): VNode {
  const say = docsSentences[viewer.language];
  const queries = (operation.parameters ?? []).filter(parameter => parameter.in === 'query');
  const body = operation.requestBody?.content['application/json']?.schema;
  const answer = Object.entries(operation.responses).find(([status]) => status !== 'default');
  return (
    <li>
      <span class="title">
        <code>
          {method} {path}
        </code>
      </span>
      <p>{operation.summary}</p>
      <p class="soft">{operation.description?.replaceAll('`', '')}</p>
      {queries.length === 0 ? null : (
        <p class="soft">
          {say.query} {queries.map(({ name }) => name).join(', ')}
        </p>
      )}
      {body === undefined ? null : (
        <p class="soft">
          {say.takes} <SchemaText schema={body} />
        </p>
      )}
      {answer === undefined ? null : (
        <p class="soft">
          {say.answers} {answer[0]} <AnswerText viewer={viewer} content={answer[1].content} />
        </p>
      )}
    </li>
  );
}

function AnswerText({ viewer, content }: { viewer: Viewer; content: Content | undefined }): VNode | null {
  const say = docsSentences[viewer.language];
  const [[mediaType, { schema }] = ['', { schema: {} }]] = Object.entries(content ?? {});
  if (mediaType === '') return null;
  if (mediaType !== 'application/json') return <code>{mediaType}</code>;
  const item = schema.properties?.['items']?.items?.$ref?.split('/').at(-1);
  if (item === undefined) return <SchemaText schema={schema} />;
  return (
    <>
      {say.pageOf} <ShapeLink name={item} />
    </>
  );
}
