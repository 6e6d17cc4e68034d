/**
 * Whether a person `p` whose preferred address is `a` is written to at all: alive, not asked to be forgotten, their
 * access not suspended, under this account or one they had.
 * @param now the place of the moment in the statement: `$1`
 */
export function reachable(now: string): string {
  return `p.deceased_on is null
    and not exists (select from measure m
                    where m.person_id = p.id and m.kind = 'access-suspended' and m.lifted_at is null
                      and m.opened_at <= ${now}::timestamptz and ${now}::timestamptz < m.until)
    and ${reachableAt('a.address', now)}`;
}

/** The same for an address of nobody the directory knows. @param address a column */
export function reachableAt(address: string, now: string): string {
  const hash = `sha256(convert_to(lower(${address}::text), 'UTF8'))`;
  return `not exists (select from suppressed_address gone where gone.address_hash = ${hash})
    and not exists (select from kept_measure k
                    where k.address_hash = ${hash} and k.kind = 'access-suspended'
                      and k.opened_at <= ${now}::timestamptz and ${now}::timestamptz < k.until)`;
}
