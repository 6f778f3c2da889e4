"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { QueryView } from "@/components/states/query-view";
import { FacetMenu } from "@/components/ui/facet-menu";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { relationQueries } from "@/lib/client/role-relations";
import { useUrlState } from "@/lib/client/url-state";
import { useView } from "@/lib/client/view-params";
import type { Named } from "@/lib/contracts/permissions";
import type { SaveSeparationRule } from "@/lib/contracts/separation";
import { SeparationFound } from "./separation-found";

type DutySide = SaveSeparationRule["left"];

const SIDES = ["left", "right"] as const;

type SeparationCheckProps = {
  permissions: readonly Named[];
  /** What can be done with the duties, once both are chosen. */
  action: (duties: { left: DutySide; right: DutySide }) => ReactNode;
};

/** Who holds two duties together. The duties are the reader's, so they live in the address and can be sent on. */
export function SeparationCheck({ permissions, action }: SeparationCheckProps) {
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
    <div className="flex flex-col gap-3">
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
        <>
          <QueryView query={query}>{(found) => <SeparationFound found={found} />}</QueryView>
          {action({
            left: { mode: modeOf("left"), permissions: left },
            right: { mode: modeOf("right"), permissions: right },
          })}
        </>
      )}
    </div>
  );
}
