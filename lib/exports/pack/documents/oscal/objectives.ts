import type { RuleMeta } from "@/lib/engine/rule";
import type { PackContents } from "../../contents";
import { checksOf } from "../gathered";
import { controlsOf } from "../tables/checks";
import { objectiveOf, prose, props, token } from "./parts";

/** Every rule that was asked, once, however many sources it was asked of. */
export function rulesAsked(contents: PackContents): RuleMeta[] {
  const metas = new Map(checksOf(contents).map(({ meta }) => [meta.id as string, meta]));
  return [...metas.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A rule as an objective: what holds when it passes, why it matters, and the controls of frameworks it is evidence for. */
export function objectivesOf(contents: PackContents) {
  return rulesAsked(contents).map((meta) => ({
    "control-id": token(meta.id),
    description: prose(`${meta.why.en}\n\n${meta.why.zh}`),
    ...props({
      "rule-id": meta.id,
      "rule-version": meta.version,
      severity: meta.severity,
      controls: controlsOf(meta.id).join("; "),
      "field-guide": meta.requirements.join("; "),
    }),
    parts: [
      {
        id: objectiveOf(meta.id),
        name: "objective",
        prose: prose(`${meta.title.pass.en}\n\n${meta.title.pass.zh}`),
      },
    ],
  }));
}
