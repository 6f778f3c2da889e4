"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Section } from "@/components/shell/section";
import { QueryView } from "@/components/states/query-view";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { relationQueries } from "@/lib/client/role-relations";
import { useUrlState } from "@/lib/client/url-state";
import { useView } from "@/lib/client/view-params";
import type { Named } from "@/lib/contracts/permissions";
import type { AddedRole } from "@/lib/contracts/role-relations";
import { PermissionLink } from "./permission-link";

type AddedRolePreviewProps = { agents: readonly Named[]; roles: readonly Named[] };

/** What changes if this person gets that role, too; nothing is changed on the platform. */
export function AddedRolePreview({ agents, roles }: AddedRolePreviewProps) {
  const t = useTranslations("relations");
  const url = useUrlState();
  const [agent, role] = [url.get("person"), url.get("plus")];
  const query = useQuery(relationQueries.addedRole({ ...useView(), agent, role }));
  const options = (list: readonly Named[]) => list.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Section title={t("added.title")} description={t("added.hint")}>
      <div className="grid gap-4 sm:max-w-2xl sm:grid-cols-2">
        <Field label={t("added.person")}>
          {(control) => (
            <Select
              {...control}
              required={false}
              placeholder={t("added.choose")}
              options={options(agents)}
              value={agent || undefined}
              onValueChange={(person) => url.set({ person })}
            />
          )}
        </Field>
        <Field label={t("added.role")}>
          {(control) => (
            <Select
              {...control}
              required={false}
              placeholder={t("added.choose")}
              options={options(roles)}
              value={role || undefined}
              onValueChange={(plus) => url.set({ plus })}
            />
          )}
        </Field>
      </div>
      {agent && role && <QueryView query={query}>{(change) => <Change change={change} />}</QueryView>}
    </Section>
  );
}

function Change({ change }: { change: AddedRole }) {
  const t = useTranslations("relations");
  const { agent, role, isHeld } = change;
  const kinds = (["gained", "lost", "unsure"] as const).filter((kind) => change[kind].length > 0);
  return (
    <div role="status" className="flex flex-col gap-2 text-sm">
      {isHeld && <p>{t("added.held", { person: agent.name, role: role.name })}</p>}
      {!isHeld && kinds.length === 0 && <p>{t("added.same", { person: agent.name })}</p>}
      {kinds.map((kind) => (
        <p key={kind} className="flex flex-wrap gap-x-3 gap-y-1">
          <span className="font-medium">{t(`added.${kind}`, { count: change[kind].length })}</span>
          {change[kind].map(({ id, name }) => (
            <PermissionLink key={id} to={{ agent: agent.id, permission: id }}>
              {name}
            </PermissionLink>
          ))}
        </p>
      ))}
    </div>
  );
}
