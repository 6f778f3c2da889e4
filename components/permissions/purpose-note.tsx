"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { Purpose } from "@/lib/contracts/permissions";
import { PermissionLink, type CellTarget } from "./permission-link";

type PurposeNoteProps = { purpose: Purpose; targetOf: (permission: string) => CellTarget };

/** What reception needs a permission for, and what does as well. */
export function PurposeNote({ purpose: { permission, alternatives }, targetOf }: PurposeNoteProps) {
  const t = useTranslations("permissions");
  return (
    <>
      {permission.needs.length === 0 ? (
        <p className="text-ink-muted">{t("notNeeded")}</p>
      ) : (
        <p>
          {t("neededFor", { needs: permission.needs.map((need) => t(`need.${need}`)).join(t("separator")) })}
        </p>
      )}
      {alternatives.length > 0 && (
        <p>
          {t("alternatives")}
          {alternatives.map(({ id, name }, at) => (
            <span key={id}>
              {at > 0 && t("separator")}
              <PermissionLink to={targetOf(id)}>{name}</PermissionLink>
            </span>
          ))}
        </p>
      )}
      {permission.sensitive && (
        <p>
          <Badge tone="degraded">{t("sensitive")}</Badge> {t("sensitiveMeaning")}
        </p>
      )}
    </>
  );
}
