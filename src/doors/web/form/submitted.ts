import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { written } from './written.js';

/** A form as filled in, and the names of the fields that are wrong. */
export interface Submitted<Form> {
  readonly form: Form;
  readonly wrong: ReadonlySet<string>;
}

/** Reads a body into the class that says what is expected; fields it doesn't name are dropped. */
export async function submitted<Form extends object>(
  kind: new () => Form,
  body: unknown,
): Promise<Submitted<Form>> {
  const form = plainToInstance(kind, storable(body));
  const errors = await validate(form, { whitelist: true });
  return { form, wrong: new Set(errors.map(error => error.property)) };
}

/** Said once for every form: a NUL that came along would fail in the database, long after anybody can be told. */
function storable(body: unknown): object {
  return Object.fromEntries(
    Object.entries(body ?? {}).map(([field, value]) => [
      field,
      typeof value === 'string' ? written(value) : (value as unknown),
    ]),
  );
}
