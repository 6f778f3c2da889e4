"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { Section } from "@/components/shell/section";
import { QueryView } from "@/components/states/query-view";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { VerdictBadge } from "@/components/ui/verdict-badge";
import { relationQueries, useSeparationActs } from "@/lib/client/role-relations";
import { useUrlState } from "@/lib/client/url-state";
import { useView } from "@/lib/client/view-params";
import type { Named } from "@/lib/contracts/permissions";
import type { StoredSeparationRule } from "@/lib/contracts/separation";
import { SeparationCheck } from "./separation-check";
import { SeparationDialog } from "./separation-dialog";
import { SeparationFound } from "./separation-found";

type SeparationRulesProps = {
  permissions: readonly Named[];
  sourceId: string;
  ownId: string;
  canWrite: boolean;
};

/** What nobody may do together, who does, and the duties in the address, which can become a rule. */
export function SeparationRules({ permissions, sourceId, ownId, canWrite }: SeparationRulesProps) {
  const t = useTranslations("relations");
  const url = useUrlState();
  const query = useQuery(relationQueries.rules(useView()));
  const edited = query.data?.rules.find(({ id }) => id === url.get("rule")) ?? null;
  return (
    <Section title={t("separation.title")} description={t("separation.hint")}>
      <QueryView query={query}>
        {({ rules }) =>
          rules.length > 0 && (
            <ul className="flex flex-col divide-y divide-line border-y border-line">
              {rules.map((rule) => (
                <RuleLine key={rule.id} rule={rule} permissions={permissions} canWrite={canWrite} />
              ))}
            </ul>
          )
        }
      </QueryView>
      <h3 className="text-sm font-medium">
        {edited ? t("separation.editing", { name: edited.name }) : t("separation.try")}
      </h3>
      <SeparationCheck
        permissions={permissions}
        action={(duties) =>
          canWrite && (
            <div className="flex flex-wrap gap-2">
              <SeparationDialog
                key={edited?.id ?? "new"}
                sourceId={sourceId}
                ownId={ownId}
                edited={edited}
                duties={duties}
              />
              {edited && (
                <Button variant="ghost" onClick={() => url.set(NO_DUTIES)}>
                  {t("separation.cancel")}
                </Button>
              )}
            </div>
          )
        }
      />
    </Section>
  );
}

const NO_DUTIES = { rule: null, left: null, leftMode: null, right: null, rightMode: null };

type RuleLineProps = { rule: StoredSeparationRule; permissions: readonly Named[]; canWrite: boolean };

function RuleLine({ rule, permissions, canWrite }: RuleLineProps) {
  const t = useTranslations("relations");
  const url = useUrlState();
  const acts = useSeparationActs();
  const { id, name, owner, left, right, missing, found } = rule;
  const said = ({ mode, permissions: ids }: StoredSeparationRule["left"]) =>
    t(`separation.side.${mode}`, {
      count: ids.length,
      names: ids
        .map((one) => permissions.find((known) => known.id === one)?.name ?? one)
        .join(t("separator")),
    });
  return (
    <li className="flex flex-col gap-2 py-3 text-sm">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <p className="min-w-0">
          <span className="font-medium break-words">{name}</span>{" "}
          <span className="text-ink-subtle">
            {t(owner.isDisabled ? "separation.ownerGone" : "separation.owner", { name: owner.name })}
          </span>
        </p>
        {canWrite && (
          <span className="flex gap-1">
            <Button
              size="sm"
              variant="ghost"
              onClick={() =>
                url.set({
                  rule: id,
                  left: left.permissions,
                  leftMode: left.mode === "all" ? "all" : null,
                  right: right.permissions,
                  rightMode: right.mode === "all" ? "all" : null,
                })
              }
            >
              {t("separation.edit")}
            </Button>
            <AlertDialog
              trigger={
                <Button size="sm" variant="ghost">
                  {t("separation.remove")}
                </Button>
              }
              title={t("separation.removeTitle", { name })}
              description={t("separation.removeHint")}
              confirmLabel={t("separation.remove")}
              onConfirm={async () => {
                await acts.remove(id);
                url.set(NO_DUTIES);
                toast.success(t("separation.removed"));
              }}
            />
          </span>
        )}
      </div>
      <p className="text-ink-muted">{t("separation.sides", { left: said(left), right: said(right) })}</p>
      {found ? (
        <SeparationFound found={found} />
      ) : (
        <p className="flex flex-wrap items-center gap-2">
          <VerdictBadge verdict="unknown" />
          {t("separation.missing", { names: missing.join(t("separator")) })}
        </p>
      )}
    </li>
  );
}
