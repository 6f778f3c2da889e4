import { visibleLine } from "@/lib/exports/visible";
import type { PackContents } from "../../contents";
import { findingsOf, metasOf, valueText } from "../gathered";
import {
  findingObservation,
  findingObservationOf,
  inventoryItems,
  snapshotPath,
  toolOf,
} from "./observations";
import { instant, metadataOf, prose, props, resourceId, some } from "./parts";
import { uuidOf } from "./uuid";

/** What is to be done: every finding nobody accepted, and every follow-up of an incident. Null when there is nothing. */
export function planOfAction(contents: PackContents, resources: readonly { uuid: string }[]) {
  const { head } = contents;
  const open = findingsOf(contents).filter(({ waiver }) => waiver === null);
  const items = [...open.map(itemOf), ...followUpsOf(contents)];
  if (items.length === 0) return null;
  const sources = [...new Set(open.map(({ source }) => source))];
  const subjects = sources.flatMap((source) =>
    inventoryItems(
      source,
      open.filter((one) => one.source === source).map(({ finding }) => finding.subject),
    ),
  );
  const cited = new Set(open.map(({ source }) => resourceId(head.id, snapshotPath(source))));
  return {
    "plan-of-action-and-milestones": {
      uuid: uuidOf("poam", head.id),
      metadata: metadataOf(contents, `Open items of snapshot pack ${head.number}`, []),
      "system-id": {
        "identifier-type": "https://inlet.example/ns/oscal",
        id: visibleLine(head.organisation.id),
      },
      "local-definitions": {
        ...some(
          "components",
          sources.map((source) => ({
            uuid: toolOf(source),
            type: "software",
            title: "Inlet",
            description: "Reads the platform's configuration and judges it by rules.",
            status: { state: "operational" },
          })),
        ),
        ...some("inventory-items", subjects),
      },
      ...some(
        "observations",
        open.map((one) => findingObservationOf(contents, one)),
      ),
      "poam-items": items,
      ...(cited.size > 0 && {
        "back-matter": { resources: resources.filter(({ uuid }) => cited.has(uuid)) },
      }),
    },
  };
}

function itemOf(one: ReturnType<typeof findingsOf>[number]) {
  const { source, finding } = one;
  const meta = metasOf(source).get(finding.ruleId);
  return {
    uuid: uuidOf("poam-item", source.source.id, finding.id),
    title: visibleLine(finding.message.en),
    description: prose(meta ? `${meta.remediation.en}\n\n${meta.remediation.zh}` : finding.message.zh),
    ...props({ "finding-id": finding.id, severity: finding.severity }),
    "related-observations": [{ "observation-uuid": findingObservation(one) }],
  };
}

/** Follow-ups are as the server wrote them; what they are called is looked for, never guessed. */
function followUpsOf({ incidents }: PackContents) {
  return incidents.flatMap(({ id, number, followUps }) =>
    followUps.map((followUp, at) => {
      const key = typeof followUp.id === "string" ? followUp.id : String(at);
      const title = typeof followUp.title === "string" ? followUp.title : `INC-${number}`;
      const due = typeof followUp.dueAt === "string" ? instant(followUp.dueAt) : null;
      return {
        uuid: uuidOf("poam-item", id, key),
        title: visibleLine(title),
        description: prose(valueText(followUp)),
        ...props({ incident: `INC-${number}`, deadline: due }),
      };
    }),
  );
}
