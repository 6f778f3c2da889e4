"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { Select } from "@/components/ui/select";
import { ClientError } from "@/lib/client/client-error";
import { useIncidentAct } from "@/lib/client/incidents";
import { memberQueries } from "@/lib/client/members";
import type { IncidentRole } from "@/lib/contracts/incident-words";
import type { IncidentDetail } from "@/lib/contracts/incidents";

const NOBODY = "-";

type RoleChoiceProps = { incident: IncidentDetail; role: IncidentRole; canEdit: boolean };

/** Who holds one of the four roles. */
export function RoleChoice({ incident, role, canEdit }: RoleChoiceProps) {
  const t = useTranslations("incidents");
  const tStates = useTranslations("states");
  const act = useIncidentAct(incident.id);
  const holder = incident.roles[role];
  const members = useQuery({ ...memberQueries.list(), enabled: canEdit });
  if (!canEdit) return holder?.name ?? <span className="text-ink-subtle">{t("nobody")}</span>;
  const active = members.data?.members.filter(({ disabledAt }) => disabledAt === null) ?? [];
  const choices = holder && !active.some(({ id }) => id === holder.id) ? [holder, ...active] : active;

  function assign(chosen: string) {
    const memberId = chosen === NOBODY ? null : chosen;
    act.mutate(
      { path: `/roles/${role}`, body: { memberId, was: holder?.id ?? null } },
      {
        onError: (error) =>
          toast.error((error instanceof ClientError && error.detail) || tStates("error.actionFailed")),
      },
    );
  }

  return (
    <Select
      aria-label={t(`role.${role}`)}
      value={holder?.id ?? NOBODY}
      onValueChange={assign}
      options={[
        { value: NOBODY, label: t("nobody") },
        ...choices.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}
