"use client";

import { useTranslations } from "next-intl";
import type { RoleDetail } from "@/lib/contracts/permissions";
import { PermissionLink } from "./permission-link";
import { SheetSection } from "./sheet-section";

/** Who holds a role, through which people group, and whether that counts. */
export function RoleHolders({ detail: { role, grant, holders } }: { detail: RoleDetail }) {
  const t = useTranslations("permissions");
  const permission = grant?.purpose.permission.id;
  return (
    <SheetSection title={t("holdersOf", { count: holders.total })}>
      {holders.total === 0 ? (
        <p className="text-ink-muted">{t("noHolders")}</p>
      ) : (
        <>
          <ul className="flex flex-wrap gap-x-4 gap-y-1">
            {holders.first.map(({ id, name, state, via, counts }) => (
              <li key={id}>
                <PermissionLink to={{ agent: id, ...(permission && { permission }) }}>{name}</PermissionLink>
                {via && <span className="text-ink-subtle"> {t("heldThrough", { group: via.name })}</span>}
                {counts !== "yes" && <span className="text-ink-subtle"> {t(`counts.${counts}`)}</span>}
                {(state === "disabled" || state === "unconfirmed") && (
                  <span className="text-ink-subtle"> {t(`account.${state}`)}</span>
                )}
              </li>
            ))}
          </ul>
          <p>
            <PermissionLink to={{ held: role.id }}>
              {t("showHolders", { count: holders.total })}
            </PermissionLink>
          </p>
        </>
      )}
    </SheetSection>
  );
}
