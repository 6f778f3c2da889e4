"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { permissionQueries } from "@/lib/client/permissions";
import { useView } from "@/lib/client/view-params";
import type { RoleDetail } from "@/lib/contracts/permissions";
import { PermissionLink } from "./permission-link";
import { CellState } from "./cell-state";
import { CombinationNote } from "./combination-note";
import { EntryWords } from "./entry-words";
import { FindingList } from "./finding-list";
import { PurposeNote } from "./purpose-note";
import { RoleHolders } from "./role-holders";
import { RowPermissions } from "./row-permissions";
import { SheetSection } from "./sheet-section";

/** A role by itself: what it says, who holds it. */
export function RoleView({ detail }: { detail: RoleDetail }) {
  const t = useTranslations("permissions");
  const { role, grant, combination, findings } = detail;
  return (
    <div className="flex flex-col gap-5 text-sm">
      {grant && <Grant roleId={role.id} grant={grant} combination={combination} />}
      {(role.highPrivilege || role.receives !== null) && (
        <p className="flex flex-wrap gap-1.5">
          {role.highPrivilege && <Badge tone="degraded">{t("highPrivilege")}</Badge>}
          {role.receives !== null && <Badge>{t(role.receives ? "receives" : "doesNotReceive")}</Badge>}
        </p>
      )}
      <RoleHolders detail={detail} />
      <FindingList findings={findings} />
      {grant ? (
        <p className="border-t border-line pt-3">
          <PermissionLink to={{ role: role.id }}>{t("allPermissionsOf", { name: role.name })}</PermissionLink>
        </p>
      ) : (
        <RoleRow roleId={role.id} />
      )}
    </div>
  );
}

type GrantProps = {
  roleId: string;
  grant: NonNullable<RoleDetail["grant"]>;
  combination: RoleDetail["combination"];
};

function Grant({ roleId, grant: { cell, entries, purpose }, combination }: GrantProps) {
  const t = useTranslations("permissions");
  return (
    <>
      <div className="flex flex-col items-start gap-1.5">
        <CellState cell={cell} />
        <p>{t(cell.conflict ? "roleAnswer.both" : `roleAnswer.${cell.state}`)}</p>
        {entries.length > 0 && (
          <ul className="flex list-disc flex-col ps-4">
            {entries.map((entry, at) => (
              <li key={at}>
                <EntryWords entry={entry} asked={purpose.permission.id} />
              </li>
            ))}
          </ul>
        )}
        <p className="text-ink-muted">
          <CombinationNote combination={combination} />
        </p>
      </div>
      <SheetSection title={t("forReception")}>
        <PurposeNote purpose={purpose} targetOf={(permission) => ({ role: roleId, permission })} />
      </SheetSection>
    </>
  );
}

/** The matrix lies below the sheet and is loaded already. */
function RoleRow({ roleId }: { roleId: string }) {
  const { data } = useQuery(permissionQueries.matrix({ of: "roles", ...useView() }));
  const row = data?.rows.find(({ id }) => id === roleId);
  if (!data || !row) return null;
  return (
    <RowPermissions
      columns={data.columns}
      row={row}
      targetOf={(permission) => ({ role: roleId, permission })}
    />
  );
}
