"use client";

import { Ban, Check, EyeOff, Minus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Step } from "@/lib/contracts/permissions";
import { PermissionLink } from "./permission-link";
import { EntryWords } from "./entry-words";

/** Every role of an agent: what it says about a permission, how it is held, and what that did to the answer. */
export function DerivationSteps({ steps, permission }: { steps: readonly Step[]; permission: string }) {
  const t = useTranslations("permissions");
  return (
    <ol className="flex flex-col divide-y divide-line border-y border-line">
      {steps.map(({ role, via, entry, counted, note }, at) => (
        <li key={at} className="flex gap-2.5 py-2">
          <StepSign entry={entry} counted={counted} note={note} />
          <div className="flex min-w-0 flex-col">
            <span>
              <PermissionLink to={{ role: role.id, permission }} className="font-medium">
                {role.name}
              </PermissionLink>{" "}
              <span className="text-ink-subtle">
                {via ? t("heldThrough", { group: via.name }) : t("heldDirectly")}
              </span>
            </span>
            {entry && <EntryWords entry={entry} asked={permission} />}
            <span className="text-ink-muted">{t(`step.${note}`)}</span>
          </div>
        </li>
      ))}
    </ol>
  );
}

function StepSign({ entry, counted, note }: Pick<Step, "entry" | "counted" | "note">) {
  const Icon = entry ? (entry.effect === "allow" ? Check : Ban) : note === "unread" ? EyeOff : Minus;
  const tone =
    !entry || !counted ? "text-ink-subtle" : entry.effect === "allow" ? "text-proven" : "text-refuted";
  return <Icon aria-hidden className={`mt-1 size-4 shrink-0 ${tone}`} />;
}
