import type { Snapshot } from "@/lib/engine/snapshot";
import { driftBetween } from "../../evidence/drift";
import { jsonText, utf8 } from "../../json-file";
import type { Manifest, ManifestSource } from "../../manifest";
import { resultPath } from "../../paths";
import { broken, type Line, note, ok, unable } from "../line";
import { parseJson, textOf } from "../read-manifest";
import { firstDifference } from "./first-difference";
import { readArtifacts } from "./judgement";

type Files = ReadonlyMap<string, Uint8Array>;

type Asked = {
  files: Files;
  source: ManifestSource;
  snapshot: Snapshot;
  /** The previous pack, when it was given and is the one. */
  before: { manifest: Manifest; files: Files } | null;
  isSameJudge: boolean;
};

/** What changed since the previous pack, told again from the two snapshots. */
export function checkDrift({ files, source, snapshot, before, isSameJudge }: Asked): Line {
  const path = resultPath(source.id, "drift");
  const { name } = source;
  if (!before) {
    const { against } = (parseJson(files.get(path)) ?? {}) as { against?: unknown };
    return against
      ? note(
          "drift",
          `「${name}」的变化须有上一包才能重算（--baseline）`,
          `what changed of “${name}” can be told again with the previous pack only (--baseline)`,
        )
      : note("drift", `「${name}」没有可比的上一包`, `nothing earlier of “${name}” to compare with`);
  }
  const earlier = before.manifest.sources.find(({ id }) => id === source.id);
  const artifacts = earlier && readArtifacts(before.files, earlier);
  if (Array.isArray(artifacts))
    return unable(
      "drift",
      `上一包中「${name}」的快照无法识别`,
      `the snapshot of “${name}” in the previous pack is not understood`,
    );
  const expected =
    earlier && artifacts
      ? {
          against: {
            snapshotId: earlier.snapshot.id,
            takenAt: earlier.snapshot.takenAt,
            hash: earlier.snapshot.hash,
          },
          diff: driftBetween(artifacts.snapshot, snapshot),
        }
      : { against: null, diff: null };
  if (textOf(files.get(path) ?? new Uint8Array()) === jsonText(expected))
    return ok(
      "drift",
      `「${name}」自上一包以来的变化重算相同`,
      `what changed of “${name}” since the previous pack is told again the same`,
    );
  const where = firstDifference(files.get(path), utf8(jsonText(expected)));
  const words = [
    `「${name}」自上一包以来的变化与两份快照不符：${where.zh}`,
    `what changed of “${name}” is not what the two snapshots show: ${where.en}`,
  ] as const;
  return isSameJudge ? broken("drift", ...words, [path]) : unable("drift", ...words);
}
