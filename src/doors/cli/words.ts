import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

/** What the operator wrote after the verb. */
export interface Words {
  readonly arguments: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
}

export type ReadWords =
  | { readonly kind: 'words'; readonly words: Words }
  | { readonly kind: 'bad-usage'; readonly problem: string };

/** What a verb takes. */
export interface Grammar {
  readonly options: ParseArgsOptionsConfig;
  /** How many arguments, options apart. */
  readonly least: number;
  readonly most: number;
}

/** Reads the words after a verb; every verb takes `--json`. */
export function readWords(verb: Grammar, args: readonly string[]): ReadWords {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      options: { ...verb.options, json: { type: 'boolean' } },
      allowPositionals: true,
    });
    if (positionals.length < verb.least) return badUsage('an argument is missing');
    if (positionals.length > verb.most) return badUsage(`too many arguments: ${positionals[verb.most]}`);
    return { kind: 'words', words: { arguments: positionals, options: values } };
  } catch (error) {
    return badUsage(error instanceof Error ? firstSentence(error.message) : 'the options cannot be read');
  }
}

function badUsage(problem: string): ReadWords {
  return { kind: 'bad-usage', problem };
}

/** Node's own message goes on with advice about escaping that our verbs have no use for. */
function firstSentence(message: string): string {
  return message.split(/\.\s/)[0] ?? message;
}
