// In-memory databases with a few tables of whole numbers. Loading them is outside the measured time.

/**
 * @param {readonly string[]} tables `name(column TYPE, …)`
 * @param {Record<string, readonly number[][]>} rows
 */
export async function openDuckdb(tables, rows) {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const database = await instance.connect();
  for (const table of tables) await database.run(`CREATE TABLE ${table}`);
  for (const [table, list] of Object.entries(rows)) {
    const appender = await database.createAppender(table);
    for (const row of list) {
      for (const number of row) appender.appendInteger(number);
      appender.endRow();
    }
    appender.closeSync();
  }
  return database;
}

/** @param {readonly string[]} indexes made after loading */
export async function openSqlite(tables, rows, indexes) {
  const { default: Database } = await import("better-sqlite3");
  const database = new Database(":memory:");
  for (const table of tables) database.exec(`CREATE TABLE ${table}`);
  for (const [table, list] of Object.entries(rows)) {
    if (list.length === 0) continue;
    const insert = database.prepare(`INSERT INTO ${table} VALUES (${list[0].map(() => "?").join()})`);
    database.transaction(() => list.forEach((row) => insert.run(row)))();
  }
  database.exec([...indexes, "ANALYZE"].join(";"));
  return database;
}
