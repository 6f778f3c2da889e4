import { isDeepStrictEqual } from "node:util";
import { layersMoment } from "../../evidence/layers";
import type { Manifest } from "../../manifest";
import { ARTIFACTS, artifactPath, RESULTS, resultPath } from "../../paths";
import { broken, type Line, ok } from "../line";
import { parseJson } from "../read-manifest";

/** What the manifest says in sum is what the files hold: every source's files, and as many of each kind. */
export function checkStatement(files: ReadonlyMap<string, Uint8Array>, manifest: Manifest): Line[] {
  const expected = new Set(
    manifest.sources.flatMap(({ id }) => [
      ...ARTIFACTS.map((name) => artifactPath(id, name)),
      ...[...RESULTS, "sightings" as const, "drift" as const].map((name) => resultPath(id, name)),
    ]),
  );
  const ofSources = [...files.keys()].filter((path) => /^(artifacts|results)\//.test(path));
  const stray = ofSources.filter((path) => !expected.has(path));
  const missing = [...expected].filter((path) => !files.has(path));
  if (stray.length > 0 || missing.length > 0)
    return [
      broken(
        "manifest",
        "清单所列数据源与文件不符",
        "the sources of the manifest are not those the files are of",
        [...missing, ...stray],
      ),
    ];
  const lengthOf = (path: string) => {
    const value = parseJson(files.get(path));
    return Array.isArray(value) ? value.length : -1;
  };
  const counts = {
    incidents: [...files.keys()].filter((path) => path.startsWith("incidents/")).length,
    lessons: lengthOf("lessons.json"),
    comments: lengthOf("comments.json"),
    requests: lengthOf("requests.json"),
  };
  const isMeant = manifest.layersAt === layersMoment(manifest);
  if (!isDeepStrictEqual(counts, manifest.counts) || !isMeant)
    return [
      broken("manifest", "清单中的统计与文件不符", "the counts of the manifest are not those of the files", [
        "manifest.json",
      ]),
    ];
  const { number, organisation, period } = manifest;
  return [
    ok(
      "manifest",
      `第 ${number} 包，${organisation.name}，${period.from} 至 ${period.to}`,
      `pack ${number} of ${organisation.name}, ${period.from} to ${period.to}`,
    ),
  ];
}
