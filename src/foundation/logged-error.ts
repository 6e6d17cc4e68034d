/** What a log line says of an error: where and what broke, never what somebody wrote. */
export interface LoggedError {
  readonly name: string;
  readonly message: string;
  /** A code of ours, of Node, or an SQLSTATE. */
  readonly code?: string;
  readonly constraint?: string;
  readonly frames: readonly string[];
  readonly cause?: LoggedError;
}

/** A chain of causes longer than this says nothing new, and one that bites its tail must end. */
const deepestCause = 5;

/**
 * The facts of an error for a log line. A failed query carries its SQL, its parameters and a detail, which are
 * addresses and message bodies: of an error's own fields only the names of what broke are taken.
 */
export function loggedError(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error))
    return { name: typeof error, message: withoutValues(String(error)), frames: [] };
  const { name, message, cause } = error;
  return {
    name,
    message: withoutValues(message),
    ...text('code', error),
    ...text('constraint', error),
    frames: framesOf(error),
    ...(cause === undefined || depth === deepestCause ? {} : { cause: loggedError(cause, depth + 1) }),
  };
}

/** PostgreSQL quotes the value it could not read, mail servers the address they refuse. */
export function withoutValues(message: string): string {
  const [firstLine = ''] = message.split(/[\r\n]/, 1);
  return firstLine.replace(/".*"/, '"…"').replaceAll(/[^\s<>@]+@[^\s<>@]+/g, '…@…');
}

/** A stack begins with the message, which may have lines of its own. */
function framesOf({ stack = '', message }: Error): string[] {
  const rest = stack.slice(stack.indexOf(message) + message.length);
  return rest.split('\n').flatMap(line => /^ {4}at (.+)$/.exec(line)?.[1] ?? []);
}

/** typeorm copies what the driver said to its own error, so one look is enough. */
function text<Key extends 'code' | 'constraint'>(key: Key, error: object): { [K in Key]?: string } {
  const value: unknown = Reflect.get(error, key);
  const found: { [K in Key]?: string } = {};
  if (typeof value === 'string' && value !== '') found[key] = value;
  return found;
}
