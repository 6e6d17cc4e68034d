import type { VNode } from 'preact';
import type { Viewer } from '../../session/viewer.js';
import { docsSentences } from './docs-sentences.js';
import type { ReadDocument, Schema } from './read-document.js';
import { SchemaText } from './schema-text.js';

/** The shapes that bodies and answers have. */
export function Shapes({ viewer, document }: { viewer: Viewer; document: ReadDocument }): VNode {
  return (
    <div lang="en">
      {Object.entries(document.components.schemas)
        .toSorted(([a], [b]) => a.localeCompare(b))
        .map(([name, schema]) => (
          <section>
            <h3 id={`shape-${name}`}>{name}</h3>
            <dl class="facts">
              {Object.entries(schema.properties ?? {}).map(([property, value]) => (
                <Property
                  viewer={viewer}
                  name={property}
                  schema={value}
                  isRequired={schema.required?.includes(property) === true}
                />
              ))}
            </dl>
          </section>
        ))}
    </div>
  );
}

function Property({
  viewer,
  name,
  schema,
  isRequired,
}: {
  viewer: Viewer;
  name: string;
  schema: Schema;
  isRequired: boolean;
}): VNode {
  const say = docsSentences[viewer.language];
  return (
    <>
      <dt>
        <code>{name}</code>
      </dt>
      <dd>
        <SchemaText schema={schema} />
        {isRequired ? ` ${say.required}` : null}
        {schema.description === undefined ? null : ` · ${schema.description}`}
      </dd>
    </>
  );
}
