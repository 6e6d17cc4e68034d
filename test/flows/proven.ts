/** What the relay in front of us found out: the author is who they say. */
export function proven(address: string): string[] {
  const domain = address.split('@')[1] ?? '';
  return [`Authentication-Results: mx.lists.example; dmarc=pass header.from=${domain}`];
}
