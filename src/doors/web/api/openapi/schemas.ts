import type { Type } from '@nestjs/common';
import type * as Swagger from '@nestjs/swagger';
import { getMetadataStorage } from 'class-validator';
import type { ShownFacts } from '../frame/shown.js';
import { shownProperties } from '../frame/shown.js';

type PropertyFacts = Exclude<Parameters<typeof Swagger.ApiProperty>[0], undefined>;
interface Check {
  readonly name?: string | undefined;
  readonly type: string;
  readonly constraints?: readonly unknown[] | undefined;
  readonly each?: boolean;
}

/** Tells the document of a class that bodies and queries are checked by, from the checks themselves. */
export function describeChecked(swagger: typeof Swagger, type: Type): void {
  const checks = getMetadataStorage().getTargetValidationMetadatas(type, '', false, false);
  for (const [name, own] of Map.groupBy(checks, ({ propertyName }) => propertyName)) {
    swagger.ApiProperty(checkedFacts(own, Reflect.getMetadata('design:type', type.prototype, name)))(
      type.prototype,
      name,
    );
  }
}

/** Tells the document of a class that answers have the shape of. */
export function describeShown(swagger: typeof Swagger, type: Type): void {
  for (const [name, facts] of shownProperties(type)) {
    const { of } = facts;
    for (const inner of Array.isArray(of) ? of : of ? [of] : []) {
      if (!isPlain(inner)) describeShown(swagger, inner);
    }
    const written: unknown = Reflect.getMetadata('design:type', type.prototype, name);
    swagger.ApiProperty(shownFacts(facts, written))(type.prototype, name);
  }
}

function shownFacts(
  { of, oneOf, isNullable, isOptional, about }: ShownFacts,
  written: unknown,
): PropertyFacts {
  const isList = Array.isArray(of) || written === Array;
  const item = Array.isArray(of) ? of[0] : (of ?? (isList ? String : written));
  return joined([
    { required: !isOptional, isArray: isList },
    item === Object ? { type: 'object', additionalProperties: true } : { type: item },
    oneOf === undefined ? {} : { enum: [...oneOf] },
    isNullable ? { nullable: true } : {},
    about === undefined ? {} : { description: about },
  ]);
}

function checkedFacts(checks: readonly Check[], written: unknown): PropertyFacts {
  const isOptional = checks.some(({ type }) => type === 'conditionalValidation');
  const isList = written === Array || checks.some(({ each }) => each === true);
  const facts = checks.map(check => ofCheck(check));
  const type = isList ? String : written === Object || written === undefined ? String : written;
  const hasValues = facts.some(fact => 'enum' in fact);
  return joined([{ required: !isOptional, isArray: isList }, hasValues ? {} : { type }, ...facts]);
}

/** What is right together depends on the kind of property, which the tool's own types can't follow. */
function joined(facts: readonly object[]): PropertyFacts {
  return Object.assign({}, ...facts);
}

/** What each check of class-validator says in the words of JSON Schema. */
function ofCheck({ name, constraints: [first, second] = [] }: Check): object {
  switch (name) {
    case 'isIn':
      return { enum: first };
    case 'isInt':
      return { type: 'integer' };
    case 'isBoolean':
      return { type: 'boolean' };
    case 'isEmail':
      return { format: 'email' };
    case 'isUuid':
      return { format: 'uuid' };
    case 'isDate':
    case 'isISO8601':
    case 'isIso8601':
      return { type: 'string', format: 'date-time' };
    case 'min':
      return { minimum: first };
    case 'max':
      return { maximum: first };
    case 'maxLength':
      return { maxLength: first };
    case 'minLength':
      return { minLength: first };
    case 'isLength':
      return { minLength: first, ...(second === undefined ? {} : { maxLength: second }) };
    case 'isNotEmpty':
      return { minLength: 1 };
    case 'matches':
      return first instanceof RegExp ? { pattern: first.source } : {};
    case 'arrayMaxSize':
      return { maxItems: first };
    case 'arrayNotEmpty':
      return { minItems: 1 };
    default:
      return {};
  }
}

function isPlain(type: unknown): boolean {
  return [String, Number, Boolean, Date, Object, Array].some(plain => plain === type);
}
