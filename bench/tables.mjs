// One row an agent and 64 columns: who it is, and sixty rights in words, as the permission matrix is taken along.
const RIGHTS = 60;

const WORDS = ["允许", "禁止", "未授予", "无法判断", "允许（冲突）", "禁止（冲突）"];

/** Columns as the product has them: a header, and the cell of a row. */
export const columns = [
  { header: "姓名", value: ({ at }) => `客服 ${at}` },
  { header: "编号", value: ({ id }) => String(id) },
  { header: "备注", value: ({ at }) => (at % 50 === 0 ? "=1+1" : `第 ${at % 97} 组, "早班"`) },
  { header: "人数", value: ({ at }) => at - 10 },
  ...Array.from({ length: RIGHTS }, (_, right) => ({
    header: `权限 ${right + 1}`,
    value: ({ rights }) => WORDS[rights[right]],
  })),
];

/** The same rows every time; made while they are read, so that nobody holds the table. */
export function* rowsOf(agents) {
  let seed = 1;
  for (const [at, { id }] of agents.entries()) {
    const rights = new Uint8Array(RIGHTS);
    for (let right = 0; right < RIGHTS; right += 1) {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fff_ffff;
      rights[right] = (seed >> 16) % WORDS.length;
    }
    yield { at, id, rights };
  }
}

export const headers = columns.map(({ header }) => header);

/** Cells in lists, for the writers that take nothing else. */
export function* cellsOf(agents) {
  for (const row of rowsOf(agents)) yield columns.map(({ value }) => value(row));
}
