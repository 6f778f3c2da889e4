import type { PackContents } from "../../contents";
import { rulesAsked } from "./objectives";
import { metadataOf, objectiveOf, prose, some, token } from "./parts";
import { uuidOf } from "./uuid";

/** The plan the results point at: which rules are asked of which sources. OSCAL requires one. */
export function assessmentPlan(contents: PackContents) {
  const { head, sources } = contents;
  const none = uuidOf("no-ssp", head.organisation.id);
  const rules = rulesAsked(contents);
  return {
    "assessment-plan": {
      uuid: uuidOf("plan", head.id),
      metadata: metadataOf(contents, `Assessment plan of snapshot pack ${head.number}`, []),
      "import-ssp": { href: `#${none}` },
      "reviewed-controls": {
        "control-selections":
          rules.length > 0
            ? [{ "include-controls": rules.map(({ id }) => ({ "control-id": token(id) })) }]
            : [{ "include-all": {} }],
        "control-objective-selections":
          rules.length > 0
            ? [{ "include-objectives": rules.map(({ id }) => ({ "objective-id": objectiveOf(id) })) }]
            : [{ "include-all": {} }],
      },
      ...some(
        "tasks",
        sources.map(({ source, snapshot }) => ({
          uuid: uuidOf("task", head.id, source.id),
          type: "action",
          title: "Read the configuration and judge it",
          description: prose(source.name),
          timing: { "on-date": { date: snapshot.takenAt } },
        })),
      ),
      "back-matter": {
        resources: [
          {
            uuid: none,
            title: "No system security plan",
            description: "No system security plan was supplied. None was made up.",
          },
        ],
      },
    },
  };
}
