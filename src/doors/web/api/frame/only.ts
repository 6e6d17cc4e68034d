/** The named properties of something, and no others: an answer names each thing it tells. */
export function only<From extends object, Key extends keyof From & string>(
  from: From,
  ...keys: readonly Key[]
): Pick<From, Key> {
  return Object.assign({}, ...keys.map(key => ({ [key]: from[key] })));
}
