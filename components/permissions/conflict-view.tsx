"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Table, TableCell, TableHead, TableHeader } from "@/components/ui/table";
import type { RoleConflictList, RoleConflictView } from "@/lib/contracts/permissions";
import { CombinationNote } from "./combination-note";
import { PermissionLink } from "./permission-link";
import { RoleWordMark } from "./role-word";
import { SheetSection } from "./sheet-section";

/** What each of two roles says, what that means on this platform, and who holds both. */
export function ConflictView({ conflict, list }: { conflict: RoleConflictView; list: RoleConflictList }) {
  const t = useTranslations("permissions");
  const { roles, kind, disputes, holders } = conflict;
  const disputed = disputes.flatMap(({ column, words }) => {
    const permission = list.columns[column];
    return permission ? [{ permission, words }] : [];
  });
  return (
    <div className="flex flex-col gap-5 text-sm">
      <div className="flex flex-col gap-1.5">
        <p>{t(`conflictKind.${kind}`)}</p>
        <p className="text-ink-muted">
          <CombinationNote combination={list.combination} />
        </p>
      </div>
      <SheetSection title={t("holdersOfBoth", { count: holders.total })}>
        <p className="flex flex-wrap gap-x-3 gap-y-1">
          {holders.first.map(({ id, name }) => (
            <PermissionLink
              key={id}
              to={{ agent: id, ...(disputed[0] && { permission: disputed[0].permission.id }) }}
            >
              {name}
            </PermissionLink>
          ))}
          {holders.total > holders.first.length && (
            <span className="text-ink-subtle">{t("ofPeople", { count: holders.total })}</span>
          )}
        </p>
        <p>
          <PermissionLink to={{ both: roles.map(({ id }) => id) }}>{t("showInMatrix")}</PermissionLink>
        </p>
      </SheetSection>
      <SheetSection title={t("disagreements", { count: disputed.length })}>
        <Table label={t("disagreeOn")} className="mx-3">
          <TableHead>
            <tr>
              <TableHeader className="bg-raised ps-0">{t("permission")}</TableHeader>
              {roles.map(({ id, name }) => (
                <TableHeader key={id} className="bg-raised">
                  <PermissionLink to={{ role: id }}>{name}</PermissionLink>
                </TableHeader>
              ))}
            </tr>
          </TableHead>
          <tbody>
            {disputed.map(({ permission, words }) => (
              <tr key={permission.id}>
                <TableCell className="ps-0">
                  {permission.name}
                  {permission.needs.length > 0 && (
                    <Badge tone="refuted" className="ms-1.5">
                      {t("hinders")}
                    </Badge>
                  )}
                </TableCell>
                {words.map((word, at) => (
                  <TableCell key={at}>
                    <RoleWordMark word={word} />
                  </TableCell>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      </SheetSection>
    </div>
  );
}
