"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { ShowMore } from "@/components/ui/show-more";
import type { RolePairView } from "@/lib/contracts/role-relations";
import { PermissionLink } from "./permission-link";

const SHOWN = 8;

/** Pairs that take from each other first, then those of which one is within the other. */
export function PairList({ pairs }: { pairs: readonly RolePairView[] }) {
  const sorted = [...pairs].sort((a, b) => b.removed.length - a.removed.length);
  return (
    <ShowMore items={sorted} first={SHOWN}>
      {(shown) => (
        <ul className="flex flex-col divide-y divide-line border-y border-line text-sm empty:hidden">
          {shown.map((pair) => (
            <Pair key={pair.roles.map(({ id }) => id).join(" ")} pair={pair} />
          ))}
        </ul>
      )}
    </ShowMore>
  );
}

function Pair({ pair: { roles, removed, swallowed } }: { pair: RolePairView }) {
  const t = useTranslations("relations");
  const [a, b] = roles;
  const other = swallowed !== null && swallowed !== "equal" && swallowed.id === a.id ? b : a;
  return (
    <li className="grid gap-x-6 gap-y-1 py-2.5 md:grid-cols-[16rem_minmax(0,1fr)]">
      <span className="flex flex-wrap items-baseline gap-x-2">
        <PermissionLink to={{ role: a.id }}>{a.name}</PermissionLink>
        <span className="text-ink-subtle">{t("and")}</span>
        <PermissionLink to={{ role: b.id }}>{b.name}</PermissionLink>
      </span>
      <span className="flex min-w-0 flex-col gap-1">
        {removed.map(({ permission, from, by }) => (
          <span key={`${permission} ${by.id}`} className="flex flex-wrap items-center gap-2">
            <Badge tone="refuted">{t("conflict")}</Badge>
            <span>{t("removes", { by: by.name, from: from.name, permission })}</span>
          </span>
        ))}
        {swallowed !== null && (
          <span className="flex flex-wrap items-center gap-2">
            <Badge tone="outline">{t("redundant")}</Badge>
            <span>
              {swallowed === "equal"
                ? t("equal")
                : t("swallowed", { part: swallowed.name, whole: other.name })}
            </span>
          </span>
        )}
      </span>
    </li>
  );
}
