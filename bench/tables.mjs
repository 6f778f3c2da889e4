// One row an agent and 64 columns: who it is, and sixty rights in words, as the permission matrix is taken along.
export const COLUMNS = 64;

const WORDS = ["允许", "禁止", "未授予", "无法判断", "允许（冲突）", "禁止（冲突）"];

export const headers = [
  "姓名",
  "编号",
  "备注",
  "人数",
  ...Array.from({ length: COLUMNS - 4 }, (_, at) => `权限 ${at + 1}`),
];

/** The same cells every time; made while they are read, so that nobody holds the table. */
export function* rowsOf(agents) {
  let seed = 1;
  for (const [at, { id }] of agents.entries()) {
    const row = [`客服 ${at}`, String(id), at % 50 === 0 ? "=1+1" : `第 ${at % 97} 组, "早班"`, at - 10];
    while (row.length < COLUMNS) {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fff_ffff;
      row.push(WORDS[(seed >> 16) % WORDS.length]);
    }
    yield row;
  }
}
