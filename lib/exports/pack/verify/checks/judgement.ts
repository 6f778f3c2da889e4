import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { contentText, seal } from "@/lib/engine/canonical";
import type { Attestation } from "@/lib/engine/layers/attestation";
import type { Waiver } from "@/lib/engine/layers/waiver";
import type { OwnRule } from "@/lib/engine/own-rules/own-rule";
import { PartialPolicy } from "@/lib/engine/policy";
import { SECTION_NAMES, Snapshot } from "@/lib/engine/snapshot";
import { SEVERITIES } from "@/lib/engine/verdict";
import { type ConditionRunner, isStopped } from "@/lib/exports/own-rules/run-condition";
import { sha256 } from "../../digest";
import { findingCounts } from "../../evidence/finding-counts";
import { type Artifacts, factsOf, judge } from "../../evidence/judge";
import { resultFiles } from "../../evidence/results";
import { jsonText } from "../../json-file";
import type { Manifest, ManifestSource } from "../../manifest";
import { artifactPath, type ArtifactName, resultPath } from "../../paths";
import { broken, type Line, note, ok, unable } from "../line";
import { parseJson, textOf } from "../read-manifest";
import { firstDifference } from "./first-difference";

type Files = ReadonlyMap<string, Uint8Array>;

const Words = z.strictObject({ zh: z.string(), en: z.string() });
const OwnRules = z.array(
  z.strictObject({
    id: z.templateLiteral(["own/", z.string()]),
    version: z.number().int(),
    title: Words,
    severity: z.enum(SEVERITIES),
    section: z.enum(SECTION_NAMES),
    condition: z.string(),
  }),
) satisfies z.ZodType<OwnRule[]>;
const Layers = z.object({
  waivers: z.array(
    z.looseObject({ id: z.string(), findingId: z.string(), accepted: z.string(), until: z.string() }),
  ),
  attestations: z.array(
    z.looseObject({
      id: z.string(),
      ruleId: z.string(),
      subject: z.looseObject({ kind: z.string(), id: z.string() }).nullable(),
      until: z.string(),
    }),
  ),
});
const Verdicts = z.array(
  z.looseObject({
    ruleId: z.string(),
    verdict: z.string(),
    unjudged: z.array(z.looseObject({ reason: Words })),
  }),
);

/** The artifacts of a source in their one spelling, or the files that are not. */
export function readArtifacts(files: Files, { id, snapshot: named }: ManifestSource): Artifacts | string[] {
  const pathOf = (name: ArtifactName) => artifactPath(id, name);
  const read = (name: ArtifactName) => parseJson(files.get(pathOf(name)));
  const snapshot = Snapshot.safeParse(read("snapshot")).data;
  const policy = PartialPolicy.nullable().safeParse(read("policy")).data;
  const ownRules = OwnRules.safeParse(read("own-rules")).data;
  if (!snapshot || policy === undefined || !ownRules)
    return [
      ...(snapshot ? [] : [pathOf("snapshot")]),
      ...(policy === undefined ? [pathOf("policy")] : []),
      ...(ownRules ? [] : [pathOf("own-rules")]),
    ];
  const isTold = (name: ArtifactName, value: unknown) =>
    textOf(files.get(pathOf(name)) ?? new Uint8Array()) === jsonText(value);
  const wrong = [
    ...(isTold("snapshot", seal(snapshot)) && sha256(contentText(snapshot)) === named.packedHash
      ? []
      : [pathOf("snapshot")]),
    ...(snapshot.takenAt === named.takenAt ? [] : [pathOf("snapshot")]),
    ...(isTold("ledger", snapshot.ledger) ? [] : [pathOf("ledger")]),
  ];
  return wrong.length > 0 ? [...new Set(wrong)] : { snapshot, policy, ownRules };
}

type Asked = {
  files: Files;
  manifest: Manifest;
  source: ManifestSource;
  artifacts: Artifacts;
  isSameJudge: boolean;
  runCondition: ConditionRunner;
};

/** Runs the rules again and holds every file of the results against what comes of it. */
export async function checkJudgement(asked: Asked): Promise<Line[]> {
  const { files, manifest, source, artifacts, isSameJudge } = asked;
  const layers = Layers.safeParse(parseJson(files.get(resultPath(source.id, "layers")))).data;
  const said = Verdicts.safeParse(parseJson(files.get(resultPath(source.id, "verdicts")))).data;
  const paths = [resultPath(source.id, "layers"), resultPath(source.id, "verdicts")];
  if (!layers || !said) return [broken("judgement", ...NOT_UNDERSTOOD, paths)];
  const stopped = stoppedIn(said);
  const facts = factsOf(artifacts);
  const report = await judge(artifacts, facts, repeating(stopped, asked.runCondition));
  const again = resultFiles({
    sourceId: source.id,
    facts,
    report,
    waivers: layers.waivers as Waiver[],
    attestations: layers.attestations as Attestation[],
    layersAt: manifest.layersAt,
  });
  const differing = again.filter(({ path, bytes }) => {
    const told = files.get(path);
    return !told || Buffer.compare(told, bytes) !== 0;
  });
  const endedHere = report.results.filter(
    ({ ruleId, unjudged }) => !stopped.has(ruleId) && unjudged.some(({ reason }) => isStopped(reason)),
  );
  if (endedHere.length > 0 && differing.length > 0)
    return [
      unable(
        "judgement",
        `「${source.name}」：本机未能算完自有规则 ${endedHere.map(({ ruleId }) => ruleId).join(", ")}，请换一台机器`,
        `“${source.name}”: this machine did not finish ${endedHere.map(({ ruleId }) => ruleId).join(", ")}; try another one`,
      ),
    ];
  const { at: judgedAt, coverage, results } = report;
  const isCounted = isDeepStrictEqual(
    { judgedAt: source.judgedAt, coverage: source.coverage, findings: source.findings },
    { judgedAt, coverage, findings: findingCounts(results) },
  );
  if (differing.length === 0 && isCounted)
    return [agreed(source, results.length), ...notRun(source, stopped)];
  const [first] = differing;
  const where = first
    ? firstDifference(files.get(first.path), first.bytes)
    : { zh: "清单中的统计", en: "the counts of the manifest" };
  const names = differing.map(({ path }) => path);
  return isSameJudge
    ? [
        broken(
          "judgement",
          `「${source.name}」重算结果不同：${where.zh}`,
          `“${source.name}” judged again differs: ${where.en}`,
          names,
        ),
      ]
    : [
        unable(
          "judgement",
          `「${source.name}」${OTHER_JUDGE.zh}（${where.zh}）`,
          `“${source.name}” ${OTHER_JUDGE.en} (${where.en})`,
        ),
      ];
}

const agreed = ({ name }: ManifestSource, rules: number) =>
  ok(
    "judgement",
    `「${name}」用 ${rules} 条规则重算，结果逐字节相同`,
    `“${name}” judged again by ${rules} rules: the same results, byte for byte`,
  );

function notRun({ name }: ManifestSource, stopped: ReadonlyMap<string, unknown>): Line[] {
  if (stopped.size === 0) return [];
  const rules = [...stopped.keys()].join(", ");
  return [
    note(
      "judgement",
      `「${name}」生成时未算完，未重算：${rules}`,
      `“${name}” did not finish then, not judged again: ${rules}`,
    ),
  ];
}

type Stopped = ReadonlyMap<string, { zh: string; en: string }>;

/** Own rules whose condition was ended when the pack was made: how far it came then is nothing one can repeat. */
function stoppedIn(said: z.infer<typeof Verdicts>): Stopped {
  return new Map(
    said.flatMap(({ ruleId, unjudged }) => {
      const reason = unjudged.map((one) => one.reason).find(isStopped);
      return reason && ruleId.startsWith("own/") ? [[ruleId, reason] as const] : [];
    }),
  );
}

function repeating(stopped: Stopped, run: ConditionRunner): ConditionRunner {
  return async (rule, ...rest) => {
    const reason = stopped.get(rule.id);
    return reason ? { state: "stopped", reason } : run(rule, ...rest);
  };
}

const NOT_UNDERSTOOD = ["判定结果的格式无法识别", "the results are not understood"] as const;
const OTHER_JUDGE = {
  zh: "重算结果不同，但本工具与生成时的规则不同，无法断定。请解压后运行包内的 verify.mjs",
  en: "judged again differs, and these are not the rules it was judged by, so nobody can tell: unpack it and run its own verify.mjs",
};
