"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { WholeRefusal } from "@/components/incidents/whole-refusal";
import { Select } from "@/components/ui/select";
import { can } from "@/lib/access";
import { useAssignRequest } from "@/lib/client/evidence-requests";
import { memberQueries } from "@/lib/client/members";
import type { RequestDetail } from "@/lib/contracts/evidence-requests";

/** Who answers, among those who may. */
export function AssigneeChoice({ request }: { request: RequestDetail }) {
  const t = useTranslations("evidence-requests");
  const assign = useAssignRequest(request.id);
  const { data } = useQuery(memberQueries.list());
  const people = (data?.members ?? []).filter(
    ({ disabledAt, role }) => disabledAt === null && can(role, "evidence:answer"),
  );
  return (
    <span className="flex flex-col gap-1">
      <Select
        aria-label={t("field.assignee")}
        className="w-48"
        value={request.assignee?.id}
        placeholder={t("choose")}
        disabled={assign.isPending}
        onValueChange={(memberId) =>
          assign.mutate({ clientId: crypto.randomUUID(), revision: request.revision, memberId })
        }
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <WholeRefusal error={assign.error} />
    </span>
  );
}
