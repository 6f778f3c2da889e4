// P10: what changed between two snapshots when one agent in a hundred did.
import { importEngine } from "../engine.mjs";
import { importGenerator } from "../generator.mjs";
import { level, toSnapshot } from "../snapshot.mjs";

const SKIPPED = new Set(["presence", "ledger"]);

export const diff = {
  id: "P10",
  title: "Diff of two snapshots, 1 % of the agents changed",
  answer: "rows added, removed or changed",
  baseline: "inlet",
  contestants: {
    inlet: {
      label: "Inlet, `diffSnapshots`",
      async prepare(world) {
        const { diffSnapshots } = await importEngine("diff");
        const after = await driftedSnapshot(world);
        return () => diffSnapshots(world.snapshot, after).rows.length;
      },
    },
    "fast-json-patch": {
      label: "fast-json-patch on rows keyed by id",
      atLeast: 1.3,
      async prepare(world) {
        const { default: patch } = await import("fast-json-patch");
        return comparing(world, (before, after) =>
          distinctRows(patch.compare(before, after).map(({ path }) => path.split("/").slice(1))),
        );
      },
    },
    microdiff: {
      label: "microdiff on rows keyed by id",
      atLeast: 1.8,
      async prepare(world) {
        const { default: microdiff } = await import("microdiff");
        return comparing(world, (before, after) =>
          distinctRows(microdiff(before, after, { cyclesFix: false }).map(({ path }) => path)),
        );
      },
    },
    jsondiffpatch: {
      label: "jsondiffpatch on rows keyed by id",
      atLeast: 7,
      async prepare(world) {
        const { create } = await import("jsondiffpatch");
        const differ = create({ arrays: { detectMove: false } });
        return comparing(world, (before, after) =>
          Object.values(differ.diff(before, after) ?? {}).reduce(
            (sum, rows) => sum + Object.keys(rows).length,
            0,
          ),
        );
      },
    },
  },
  /** Row texts compared one by one. */
  async expected(world) {
    const [before, after] = [await keyed(world.snapshot), await keyed(await driftedSnapshot(world))];
    let changed = 0;
    for (const [section, rows] of Object.entries(before)) {
      const fresh = after[section];
      for (const key of new Set([...Object.keys(rows), ...Object.keys(fresh)])) {
        if (JSON.stringify(rows[key]) !== JSON.stringify(fresh[key])) changed += 1;
      }
    }
    return changed;
  },
};

async function driftedSnapshot({ company }) {
  const { drift } = await importGenerator("gen");
  return toSnapshot(level(drift(company)));
}

/** Turning lists into rows by key belongs to the work, for the peers as for Inlet. */
async function comparing(world, count) {
  const { rowKey } = await importEngine("row-key");
  const after = await driftedSnapshot(world);
  return () => count(keyedBy(rowKey, world.snapshot), keyedBy(rowKey, after));
}

async function keyed(snapshot) {
  const { rowKey } = await importEngine("row-key");
  return keyedBy(rowKey, snapshot);
}

function keyedBy(rowKey, snapshot) {
  const sections = Object.entries(snapshot).filter(
    ([name, rows]) => Array.isArray(rows) && !SKIPPED.has(name),
  );
  return Object.fromEntries(
    sections.map(([name, rows]) => [name, Object.fromEntries(rows.map((row) => [rowKey(name, row), row]))]),
  );
}

function distinctRows(paths) {
  return new Set(paths.map(([section, key]) => `${section}/${key}`)).size;
}
