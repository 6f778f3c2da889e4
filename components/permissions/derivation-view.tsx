"use client";

import { useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";
import { useViewHref } from "@/lib/client/view-params";
import type { Derivation } from "@/lib/contracts/permissions";
import { PermissionLink } from "./permission-link";
import { CellState } from "./cell-state";
import { CombinationNote } from "./combination-note";
import { DerivationSteps } from "./derivation-steps";
import { FindingList } from "./finding-list";
import { PurposeNote } from "./purpose-note";
import { ReceptionOutcome } from "./reception-outcome";
import { SheetSection } from "./sheet-section";

/** A cell of an agent explained: the answer, every role that spoke, the rule, what is missing, what it is needed for. */
export function DerivationView({ derivation }: { derivation: Derivation }) {
  const t = useTranslations("permissions");
  const href = useViewHref();
  const { agent, cell, purpose, combination, steps, gaps, findings } = derivation;
  return (
    <div className="flex flex-col gap-5 text-sm">
      <div className="flex flex-col items-start gap-1.5">
        <CellState cell={cell} />
        <p>
          {t(`answer.${answerOf(derivation)}`, { agent: agent.name, permission: purpose.permission.name })}
        </p>
        {agent.state !== "active" && agent.state !== null && (
          <p className="text-ink-muted">{t(`accountMeaning.${agent.state}`)}</p>
        )}
      </div>
      <SheetSection title={t("howDerived")}>
        {steps.length === 0 ? (
          <p className="text-ink-muted">{t("noRoles")}</p>
        ) : (
          <DerivationSteps steps={steps} permission={purpose.permission.id} />
        )}
        <p className="text-ink-muted">
          <CombinationNote combination={combination} />
        </p>
      </SheetSection>
      {gaps.length > 0 && (
        <SheetSection title={t("stillToRead")}>
          <ul className="flex list-disc flex-col gap-1 ps-4 text-ink-muted">
            {gaps.map(({ kind, name }) => (
              <li key={`${kind} ${name}`}>{t(`missing.${kind}`, { name })}</li>
            ))}
          </ul>
        </SheetSection>
      )}
      <SheetSection title={t("forReception")}>
        <PurposeNote purpose={purpose} targetOf={(permission) => ({ agent: agent.id, permission })} />
        <ReceptionOutcome derivation={derivation} />
      </SheetSection>
      <FindingList findings={findings} />
      <p className="flex flex-wrap gap-x-4 gap-y-1 border-t border-line pt-3">
        <PermissionLink to={{ agent: agent.id }}>
          {t("allPermissionsOf", { name: agent.name })}
        </PermissionLink>
        <TextLink href={href(`/agents/${encodeURIComponent(agent.id)}`)}>{t("openAgent")}</TextLink>
      </p>
    </div>
  );
}

/** The sentence for an answer: a conflict has one of its own. */
function answerOf({ cell, conflict }: Derivation) {
  if (conflict === "group-disabled") return cell.state === "allowed" ? "group-spares" : "group-disabled";
  return conflict ?? cell.state;
}
