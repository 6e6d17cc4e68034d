import type { VNode } from 'preact';
import type { Schema } from './read-document.js';

/** What a value looks like, in a few characters, with the way to the shape it names. */
export function SchemaText({ schema }: { schema: Schema }): VNode {
  const named = schema.$ref ?? schema.allOf?.[0]?.$ref;
  if (named !== undefined) return <ShapeLink name={named.split('/').at(-1) ?? ''} />;
  if (schema.items !== undefined) {
    return (
      <>
        [<SchemaText schema={schema.items} />]
      </>
    );
  }
  return <code>{plainText(schema)}</code>;
}

export function ShapeLink({ name }: { name: string }): VNode {
  return <a href={`#shape-${name}`}>{name}</a>;
}

function plainText(schema: Schema): string {
  const values = schema.enum?.map(value => JSON.stringify(value)).join(' | ');
  const kind = values ?? [schema.type ?? 'any', schema.format].filter(Boolean).join(' ');
  const bounds =
    schema.minimum === undefined && schema.maximum === undefined
      ? ''
      : ` ${schema.minimum ?? ''}…${schema.maximum ?? ''}`;
  const length = schema.maxLength === undefined ? '' : ` ≤ ${schema.maxLength}`;
  return `${kind}${bounds}${length}${schema.nullable ? ' | null' : ''}`;
}
