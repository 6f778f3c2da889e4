import type { Database } from "@/lib/server/open-database";

const OURS = "relnamespace = 'public'::regnamespace AND relname <> '_prisma_migrations'";
const ACTIONS =
  "CASE confdeltype WHEN 'r' THEN 'restrict' WHEN 'c' THEN 'cascade' ELSE confdeltype::text END";
const columnsOf = (keys: string, table: string) =>
  `(SELECT string_agg(attname, ', ' ORDER BY place) FROM unnest(${keys}) WITH ORDINALITY AS key(number, place)
    JOIN pg_attribute ON attrelid = ${table} AND attnum = number)`;
const INDEX_COLUMNS = `(SELECT string_agg(attname || CASE WHEN option & 1 = 1 THEN ' desc' ELSE '' END, ', ' ORDER BY place)
    FROM unnest(indkey::int2[], indoption::int2[]) WITH ORDINALITY AS key(number, option, place)
    JOIN pg_attribute ON attrelid = indrelid AND attnum = number)`;

const QUERIES = [
  `SELECT 'table ' || relname AS fact FROM pg_class WHERE relkind = 'r' AND ${OURS}`,

  `SELECT 'enum ' || typname || ': ' || string_agg(enumlabel, ', ' ORDER BY enumsortorder) AS fact
   FROM pg_type JOIN pg_enum ON enumtypid = pg_type.oid WHERE typnamespace = 'public'::regnamespace GROUP BY typname`,

  `SELECT 'column ' || relname || '.' || attname || ' ' || format_type(atttypid, atttypmod)
     || CASE WHEN attnotnull THEN ' not null' ELSE '' END
     || coalesce(' default ' || pg_get_expr(adbin, adrelid), '') AS fact
   FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped
   LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum WHERE relkind = 'r' AND ${OURS}`,

  `SELECT CASE WHEN indisprimary THEN 'primary key ' WHEN indisunique THEN 'unique index ' ELSE 'index ' END
     || relname || '(' || ${INDEX_COLUMNS} || ')'
     || coalesce(' where ' || pg_get_expr(indpred, indrelid), '') AS fact
   FROM pg_index JOIN pg_class ON pg_class.oid = indrelid WHERE ${OURS}`,

  `SELECT 'foreign key ' || relname || '(' || ${columnsOf("conkey", "conrelid")} || ') -> '
     || confrelid::regclass || '(' || ${columnsOf("confkey", "confrelid")} || ') on delete ' || ${ACTIONS} AS fact
   FROM pg_constraint JOIN pg_class ON pg_class.oid = conrelid WHERE contype = 'f' AND ${OURS}`,

  `SELECT 'check ' || conname AS fact
   FROM pg_constraint JOIN pg_class ON pg_class.oid = conrelid WHERE contype = 'c' AND ${OURS}`,

  `SELECT 'trigger ' || tgname AS fact
   FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid WHERE NOT tgisinternal AND ${OURS}`,
];

/** What a database really looks like, one line of text per fact, in the words of schema-facts.ts. */
export async function catalogueFacts(database: Pick<Database, "query">): Promise<string[]> {
  const facts: string[] = [];
  for (const query of QUERIES)
    for (const { fact } of (await database.query(query)).rows) facts.push(String(fact));
  return facts;
}
