import type { fr } from './docs.fr.js';

export const en: typeof fr = {
  title: 'The API of Vigie',
  lead: 'Everything the pages do, as JSON: what a program does here, it does with the rights of the person whose token it bears.',
  rules: [
    'A token is made on the page “API tokens” of your account, or by “vigie token create”. It goes into the header Authorization: Bearer, never into an address.',
    'Each operation wants a scope. Writing does not include reading.',
    'Listings come in pages: limit (200 at most), then the address that next gives.',
    'An edit says what it edits: If-Match with the ETag that was read. 428 when it is missing, 412 when the thing has changed meanwhile.',
    'Every refusal is a document application/problem+json (RFC 9457). What one may not know of answers 404, like what does not exist.',
    'PUT and DELETE may be repeated without harm.',
  ],
  tokens: 'Your tokens',
  machine: 'The OpenAPI document',
  language: 'The descriptions below are in English, the language of the OpenAPI document.',
  operations: 'Operations',
  schemas: 'Shapes',
  problems: 'Refusals',
  takes: 'Body:',
  answers: 'Answer:',
  pageOf: 'page of',
  query: 'Parameters:',
  required: 'required',
  code: 'Code',
  status: 'Status',
  meaning: 'Meaning',
};
