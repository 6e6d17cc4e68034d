import { isUuid } from '../../../foundation/uuid.js';
import type { RequestsForm } from './requests.page.js';

export function requestsFormIn(body: unknown): RequestsForm {
  const fields: { requestIds?: unknown; word?: unknown; templateId?: unknown; reason?: unknown } =
    Object(body);
  return {
    requestIds: [fields.requestIds].flat().filter((id): id is string => typeof id === 'string' && isUuid(id)),
    word: textIn(fields.word),
    templateId: textIn(fields.templateId),
    reason: textIn(fields.reason),
  };
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value.replaceAll('\0', '').trim() : '';
}
