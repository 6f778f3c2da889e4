import { currentDatabase } from "@/lib/server/db";

/** A fingerprint of each table, to see whether anything changed. The audit log may only grow and is looked at elsewhere. */
export async function rowPrints(besides: readonly string[] = []): Promise<Record<string, string>> {
  const { query } = currentDatabase();
  const tables = await query(
    "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1",
  );
  const prints: Record<string, string> = {};
  for (const name of tables.rows.map(({ relname }) => String(relname))) {
    if (name.startsWith("audit_") || besides.includes(name)) continue;
    const { rows } = await query(
      `SELECT md5(coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '')) AS print FROM "${name}" AS t`,
    );
    prints[name] = String(rows[0]?.print);
  }
  return prints;
}
