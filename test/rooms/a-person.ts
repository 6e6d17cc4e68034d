import type { DirectoryService } from '../../src/community/directory/directory.service.js';
import { operator } from '../../src/foundation/journal/actor.js';

/** Adds `name@x.example`, or a person of these addresses, and returns the id. */
export async function aPerson(
  directory: DirectoryService,
  name: string,
  addresses: readonly string[] = [`${name}@x.example`],
): Promise<string> {
  const added = await directory.addPerson(
    { givenName: name, familyName: 'Test', promotion: 1990, language: 'fr', addresses },
    operator,
    new Date('2026-01-01T00:00:00Z'),
  );
  if (added.kind !== 'added') throw new Error(`${name} was not added: ${added.kind}`);
  return added.person.id;
}
