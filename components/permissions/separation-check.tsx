"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Section } from "@/components/shell/section";
import { QueryView } from "@/components/states/query-view";
import { FacetMenu } from "@/components/ui/facet-menu";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { VerdictBadge } from "@/components/ui/verdict-badge";
import { relationQueries } from "@/lib/client/role-relations";
import { useUrlState } from "@/lib/client/url-state";
import { useView } from "@/lib/client/view-params";
import type { Named } from "@/lib/contracts/permissions";
import type { SeparationView } from "@/lib/contracts/role-relations";
import { PermissionLink } from "./permission-link";

const SIDES = ["left", "right"] as const;

/** Who holds two duties together. The duties are the reader's, so they live in the address and can be sent on. */
export function SeparationCheck({ permissions }: { permissions: readonly Named[] }) {
  const t = useTranslations("relations");
  const url = useUrlState();
  const known = (side: string) =>
    url.getAll(side).filter((id) => permissions.some((permission) => permission.id === id));
  const modeOf = (side: string) => (url.get(`${side}Mode`) === "all" ? "all" : "any");
  const [left, right] = [known("left"), known("right")];
  const query = useQuery(
    relationQueries.separation({
      ...useView(),
      left,
      right,
      leftMode: modeOf("left"),
      rightMode: modeOf("right"),
    }),
  );
  return (
    <Section title={t("separation.title")} description={t("separation.hint")}>
      {SIDES.map((side) => (
        <div key={side} className="flex flex-wrap items-center gap-3">
          <FacetMenu
            facet={{
              param: side,
              label: t(`separation.${side}`),
              options: permissions.map(({ id, name }) => ({ value: id, text: name })),
            }}
            selected={side === "left" ? left : right}
            onSelectedChange={(chosen) => url.set({ [side]: chosen })}
          />
          <SegmentedControl
            label={t(`separation.${side}Mode`)}
            value={modeOf(side)}
            onValueChange={(mode) => url.set({ [`${side}Mode`]: mode === "any" ? null : mode })}
            options={[
              { value: "any", label: t("separation.any") },
              { value: "all", label: t("separation.all") },
            ]}
          />
        </div>
      ))}
      {left.length > 0 && right.length > 0 && (
        <QueryView query={query}>{(found) => <Found found={found} />}</QueryView>
      )}
    </Section>
  );
}

function Found({ found: { held, unknown, people } }: { found: SeparationView }) {
  const t = useTranslations("relations");
  return (
    <div role="status" className="flex flex-col gap-2 text-sm">
      <p>{t("separation.held", { count: held.length, people })}</p>
      {held.length > 0 && (
        <ul className="flex flex-col divide-y divide-line border-y border-line">
          {held.map(({ id, name, left, right }) => (
            <li key={id} className="grid gap-x-6 gap-y-1 py-2 sm:grid-cols-[10rem_minmax(0,1fr)]">
              <PermissionLink to={{ agent: id }}>{name}</PermissionLink>
              <span className="text-ink-muted">
                {t("separation.by", {
                  left: left.join(t("separator")),
                  right: right.join(t("separator")),
                })}
              </span>
            </li>
          ))}
        </ul>
      )}
      {unknown.length > 0 && (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <VerdictBadge verdict="unknown" />
          {t("separation.unknown", { count: unknown.length })}
          {unknown.map(({ id, name }) => (
            <PermissionLink key={id} to={{ agent: id }}>
              {name}
            </PermissionLink>
          ))}
        </p>
      )}
    </div>
  );
}
