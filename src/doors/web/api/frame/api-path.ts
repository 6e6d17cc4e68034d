/** Whether programs ask for this path: they get JSON whatever happens. The documentation is a page for people. */
export function isApiPath(path: string): boolean {
  return path.startsWith('/api/') && path !== '/api/docs';
}
