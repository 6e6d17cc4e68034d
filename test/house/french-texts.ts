import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** Every string and every piece of a template of a source file, as the program holds it. */
export function frenchTexts(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  return textsOf(source);
}

function textsOf(node: ts.Node): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  const own =
    ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node) ? [node.text] : [];
  return [...own, ...node.getChildren().flatMap(textsOf)];
}
