"use client";

import { useTranslations } from "next-intl";
import { TryLink } from "@/components/what-if/try-link";
import type { Names } from "@/lib/contracts/reading";
import type { RepairView } from "@/lib/contracts/repairs";
import { EditLine } from "./edit-line";

/** One repair: its steps, who can receive then, and what it wins and costs. */
export function RepairCard({ repair, names }: { repair: RepairView; names: Names }) {
  const t = useTranslations("repairs");
  const { edits, agents, agentCount, people, gained, lost } = repair;
  const facts = [
    t("then", {
      names: agents.map(({ name }) => name).join(t("separator")),
      count: agentCount,
      shown: agents.length,
    }),
    people > 0 ? t("touches", { count: people }) : null,
    gained !== null ? t("gains", { hours: gained }) : null,
    lost ? t("costs", { hours: lost }) : null,
  ].filter((fact) => fact !== null);
  return (
    <div className="flex flex-col gap-1 py-2 text-sm">
      {edits.length === 1 && edits[0] ? (
        <EditLine edit={edits[0]} names={names} />
      ) : (
        <ol className="flex list-decimal flex-col gap-0.5 ps-5">
          {edits.map((edit) => (
            <li key={`${edit.section} ${edit.key} ${edit.field ?? edit.op}`}>
              <EditLine edit={edit} names={names} />
            </li>
          ))}
        </ol>
      )}
      <p className="text-xs text-ink-muted">{facts.join(t("factSeparator"))}</p>
      <TryLink edits={edits} />
    </div>
  );
}
