"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { ShowMore } from "@/components/ui/show-more";
import type { GrantRemarkView } from "@/lib/contracts/role-relations";
import { PermissionLink } from "./permission-link";

const SHOWN = 8;

/** Grants that change nothing, with the one that makes them idle. */
export function RemarkList({ remarks }: { remarks: readonly GrantRemarkView[] }) {
  const t = useTranslations("relations");
  const say = ({ effect, permission, scope }: GrantRemarkView["grant"]) =>
    t(scope ? "grantWithin" : "grant", {
      effect: t(`effect.${effect}`),
      permission,
      scope: (scope ?? []).join(t("separator")),
    });
  return (
    <ShowMore items={remarks} first={SHOWN}>
      {(shown) => (
        <ul className="flex flex-col divide-y divide-line border-y border-line text-sm empty:hidden">
          {shown.map(({ role, grant, kind, by }, at) => (
            <li key={at} className="grid gap-x-6 gap-y-1 py-2.5 md:grid-cols-[16rem_minmax(0,1fr)]">
              <PermissionLink to={{ role: role.id }}>{role.name}</PermissionLink>
              <span className="flex flex-wrap items-center gap-2">
                <Badge tone={kind === "shadowed-by-deny" ? "degraded" : "outline"}>{t(`kind.${kind}`)}</Badge>
                <span>{by ? t(`because.${kind}`, { grant: say(grant), by: say(by) }) : say(grant)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </ShowMore>
  );
}
