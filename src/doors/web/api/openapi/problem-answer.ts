import { Shown } from '../frame/shown.js';

/** A problem as RFC 9457 has it. */
export class ProblemAnswer {
  @Shown({ about: 'An address that names the kind of problem and documents it.' })
  type: string;

  @Shown()
  title: string;

  @Shown()
  status: number;

  @Shown({ about: 'What is particular to this time.', isOptional: true })
  detail: string;

  @Shown({ about: 'The path that was called.' })
  instance: string;

  @Shown({ of: Object, isOptional: true, about: 'What is wrong with each field, by its name.' })
  errors: object;

  @Shown({ of: Object, isOptional: true, about: 'Of already-decided: what was decided, by whom and when.' })
  decision: object;
}
