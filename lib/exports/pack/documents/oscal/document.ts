import { canonicalize } from "@/lib/engine/canonical";
import type { PackContents, PackFile } from "../../contents";
import type { PackDocument } from "../document";
import { objectivesOf } from "./objectives";
import { metadataOf, resourceOf, some } from "./parts";
import { assessmentPlan } from "./plan";
import { planOfAction } from "./poam";
import { resultOf } from "./result";
import { uuidOf } from "./uuid";

const FOLDER = "oscal";

/** NIST OSCAL 1.2.1: results, the plan they belong to, and what is still to be done. */
export const oscal: PackDocument = {
  id: "oscal",
  render(contents, artifacts) {
    const plan = file("assessment-plan.json", assessmentPlan(contents));
    const resources = [...artifacts, plan].map((one) => resourceOf(contents, one));
    const poam = planOfAction(contents, resources);
    const results = assessmentResults(contents, resources, poam === null);
    return [
      ...(results ? [file("assessment-results.json", results)] : []),
      plan,
      ...(poam ? [file("poam.json", poam)] : []),
    ];
  },
};

/** Without a source nothing was assessed, and OSCAL has no results without a result: the pack says that it failed. */
function assessmentResults(
  contents: PackContents,
  resources: readonly { uuid: string; title: string }[],
  nothingOpen: boolean,
) {
  const { head, sources } = contents;
  if (sources.length === 0) return null;
  const people = sources.flatMap(({ waivers, attestations }) => [
    ...waivers.map(({ acceptedBy }) => acceptedBy),
    ...attestations.map(({ attestedBy }) => attestedBy),
  ]);
  const plan = resources.find(({ title }) => title === `${FOLDER}/assessment-plan.json`);
  return {
    "assessment-results": {
      uuid: uuidOf("assessment-results", head.id),
      metadata: {
        ...metadataOf(contents, `Assessment results of snapshot pack ${head.number}`, people),
        ...(nothingOpen && { remarks: "Nothing is open, so there is no plan of action and milestones." }),
      },
      "import-ap": { href: `#${plan?.uuid ?? ""}` },
      "local-definitions": { ...some("objectives-and-methods", objectivesOf(contents)) },
      results: sources.map((source) => resultOf(contents, source)),
      "back-matter": { resources },
    },
  };
}

function file(name: string, value: unknown): PackFile {
  return {
    path: `${FOLDER}/${name}`,
    mediaType: "application/json",
    bytes: new TextEncoder().encode(`${canonicalize(value)}\n`),
  };
}
