import { DefaultNamingStrategy, type Table } from 'typeorm';

/** The names PostgreSQL itself would give, so that migrations stay plain SQL without constraint names. */
export class PostgresNaming extends DefaultNamingStrategy {
  override tableName(className: string, customName?: string): string {
    return customName ?? snake(className);
  }

  override columnName(property: string, customName: string | undefined, prefixes: string[]): string {
    return snake([...prefixes, customName ?? property].join('_'));
  }

  override foreignKeyName(table: Table | string, columns: string[]): string {
    return `${bare(table)}_${columns.join('_')}_fkey`;
  }

  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return `${bare(table)}_${columns.join('_')}_key`;
  }

  override indexName(table: Table | string, columns: string[]): string {
    return `${bare(table)}_${columns.join('_')}_idx`;
  }
}

function snake(text: string): string {
  return text.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toLowerCase();
}

function bare(table: Table | string): string {
  const name = typeof table === 'string' ? table : table.name;
  return name.replaceAll('"', '').split('.').at(-1) ?? name;
}
