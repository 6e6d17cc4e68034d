import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';

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
  const form = plainToInstance(kind, body ?? {});
  const errors = await validate(form, { whitelist: true });
  return { form, wrong: new Set(errors.map(error => error.property)) };
}
