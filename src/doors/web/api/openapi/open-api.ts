import { type INestApplication, Injectable, type Type } from '@nestjs/common';
import type * as Swagger from '@nestjs/swagger';
import { tokenScopes } from '../../../../community/accounts/token-scope.js';
import { Config } from '../../../../foundation/config/config.js';
import { type OperationFacts, operationKey } from '../frame/operation.js';
import { maxLimit } from '../frame/api-call.js';
import { ProblemAnswer } from './problem-answer.js';
import { describeChecked, describeShown } from './schemas.js';

/**
 * The OpenAPI document, made from the classes that check bodies and shape answers. It is made when somebody first asks:
 * the tool that makes it takes longer to load than all other rooms of this door.
 */
@Injectable()
export class OpenApi {
  private house: INestApplication | null = null;
  private making: Promise<string> | null = null;

  constructor(private readonly config: Config) {}

  /** @param house the application whose controllers are described. */
  describes(house: INestApplication): void {
    this.house = house;
  }

  /** As JSON. */
  document(): Promise<string> {
    this.making ??= this.make();
    return this.making;
  }

  private async make(): Promise<string> {
    if (this.house === null) throw new Error('nobody said which application the document describes');
    const swagger = await import('@nestjs/swagger');
    describeShown(swagger, ProblemAnswer);
    for (const controller of controllersOf(this.house)) describeController(swagger, controller);
    const frame = new swagger.DocumentBuilder()
      .setTitle('Vigie')
      .setDescription(
        'Everything the pages do, as JSON. A token has the rights of its person and the scopes it was given, no more.',
      )
      .setVersion('1')
      .addServer(this.config.publicUrl)
      .addBearerAuth(
        {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'vigie_…',
          description: `Scopes: ${tokenScopes.join(', ')}`,
        },
        'token',
      )
      .build();
    const document = swagger.SwaggerModule.createDocument(this.house, frame, {
      onlyIncludeDecoratedEndpoints: true,
      autoTagControllers: false,
      extraModels: [ProblemAnswer],
    });
    return JSON.stringify(document);
  }
}

interface Container {
  getModules(): Map<unknown, { controllers: Map<unknown, { metatype: Type }> }>;
}

/** Every controller of the application, as Nest keeps them. */
export function controllersOf(house: INestApplication): Type[] {
  const container: Container = Reflect.get(house, 'container');
  return [...container.getModules().values()].flatMap(({ controllers }) =>
    [...controllers.values()].map(({ metatype }) => metatype),
  );
}

function describeController(swagger: typeof Swagger, controller: Type): void {
  const path: unknown = Reflect.getMetadata('path', controller);
  const tag = /^api\/v1\/([\w-]+)/.exec(typeof path === 'string' ? path : '')?.[1];
  for (const name of Object.getOwnPropertyNames(controller.prototype)) {
    const handler = Object.getOwnPropertyDescriptor(controller.prototype, name);
    const facts: OperationFacts | undefined =
      typeof handler?.value === 'function' ? Reflect.getMetadata(operationKey, handler.value) : undefined;
    if (facts === undefined || handler === undefined) continue;
    for (const decorate of decorators(swagger, facts, tag ?? 'api'))
      decorate(controller.prototype, name, handler);
  }
}

function decorators(swagger: typeof Swagger, facts: OperationFacts, tag: string): MethodDecorator[] {
  const { summary, scope, takes, asks, answers, status = 200, isEdit, file } = facts;
  const isListing = typeof answers === 'object';
  const item = typeof answers === 'object' ? answers[0] : answers;
  if (takes !== undefined) describeChecked(swagger, takes);
  if (asks !== undefined) describeChecked(swagger, asks);
  if (item !== undefined) describeShown(swagger, item);
  const description = `Scope \`${scope}\`.${isEdit ? ' Wants `If-Match` with the `ETag` that was read.' : ''}`;
  return [
    swagger.ApiIncludeEndpoint(),
    swagger.ApiTags(tag),
    swagger.ApiOperation({ summary, description, security: [{ token: [scope] }] }),
    ...(takes === undefined ? [] : [swagger.ApiBody({ type: takes })]),
    ...(asks === undefined ? [] : [swagger.ApiQuery({ type: asks })]),
    ...(isListing ? pagingQueries(swagger) : []),
    ...(isEdit ? [swagger.ApiHeader({ name: 'If-Match', required: true })] : []),
    ...(item === undefined ? [] : [swagger.ApiExtraModels(item)]),
    swagger.ApiResponse({ status, description: 'Done.', ...contentOf(swagger, item, isListing, file) }),
    swagger.ApiResponse({
      status: 'default',
      description: 'A problem (RFC 9457).',
      content: { 'application/problem+json': { schema: { $ref: swagger.getSchemaPath(ProblemAnswer) } } },
    }),
  ];
}

function pagingQueries(swagger: typeof Swagger): MethodDecorator[] {
  return [
    swagger.ApiQuery({
      name: 'limit',
      required: false,
      schema: { type: 'integer', minimum: 1, maximum: maxLimit },
    }),
    swagger.ApiQuery({
      name: 'cursor',
      required: false,
      type: String,
      description: 'From `next` of the page before.',
    }),
  ];
}

function contentOf(
  swagger: typeof Swagger,
  item: Type | undefined,
  isListing: boolean,
  file: string | undefined,
): object {
  if (file !== undefined) return { content: { [file]: { schema: { type: 'string', format: 'binary' } } } };
  if (item === undefined) return {};
  const $ref = swagger.getSchemaPath(item);
  if (!isListing) return { content: { 'application/json': { schema: { $ref } } } };
  const properties = {
    items: { type: 'array', items: { $ref } },
    next: { type: 'string', nullable: true, description: 'The path of the next page.' },
  };
  return {
    content: { 'application/json': { schema: { type: 'object', required: ['items', 'next'], properties } } },
  };
}
