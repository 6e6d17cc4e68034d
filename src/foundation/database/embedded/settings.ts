/** `full` keeps every committed row through a power cut; `none` is for tests, whose cluster dies with them. */
export type Durability = 'full' | 'none';

/** Settings given on the server's command line, so that this file, not the cluster's, is their one source. */
export function serverArguments(cluster: string, port: number, durability: Durability): string[] {
  const settings = { ...always, ...durabilities(cluster)[durability], port: String(port) };
  return ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

const always = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  // Sized for a small machine that also runs the service.
  shared_buffers: '128MB',
  max_connections: '100',
  max_wal_size: '1GB',
  wal_compression: 'on',
  huge_pages: 'off',
  // The package has no LLVM.
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  logging_collector: 'off',
  log_min_messages: 'warning',
  log_line_prefix: '%m [%p] ',
  // Statements and details hold addresses and message texts, which no log line may carry.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

const durabilities = (cluster: string): Record<Durability, Record<string, string>> => ({
  full: { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' },
  none: {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    // Beside its port: a test asks thousands of small questions, for half of what each costs over TCP.
    unix_socket_directories: cluster,
    // Every worker of a run has its sites here, some of several nodes.
    max_connections: '300',
  },
});
