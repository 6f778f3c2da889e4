"use client";

import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { ShowMore } from "@/components/ui/show-more";
import { VerdictBadge } from "@/components/ui/verdict-badge";
import type { Named } from "@/lib/contracts/permissions";
import type { SeparationView } from "@/lib/contracts/role-relations";
import { PermissionLink } from "./permission-link";

const SHOWN = 10;

/** Who holds both duties, each permission leading to where the person has it from. */
export function SeparationFound({ found: { held, unknown, people } }: { found: SeparationView }) {
  const t = useTranslations("relations");
  return (
    <div role="status" className="flex flex-col gap-2 text-sm">
      <p>{t("separation.held", { count: held.length, people })}</p>
      {held.length > 0 && (
        <ShowMore items={held} first={SHOWN}>
          {(shown) => (
            <ul className="flex flex-col divide-y divide-line border-y border-line">
              {shown.map(({ id, name, left, right }) => (
                <li key={id} className="grid gap-x-6 gap-y-1 py-2 sm:grid-cols-[10rem_minmax(0,1fr)]">
                  <PermissionLink to={{ agent: id }}>{name}</PermissionLink>
                  <span className="text-ink-muted">
                    {t.rich("separation.by", {
                      left: () => <Permissions agent={id} permissions={left} />,
                      right: () => <Permissions agent={id} permissions={right} />,
                    })}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </ShowMore>
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

function Permissions({ agent, permissions }: { agent: string; permissions: readonly Named[] }) {
  const t = useTranslations("relations");
  return permissions.map(({ id, name }, at) => (
    <Fragment key={id}>
      {at > 0 && t("separator")}
      <PermissionLink to={{ agent, permission: id }}>{name}</PermissionLink>
    </Fragment>
  ));
}
