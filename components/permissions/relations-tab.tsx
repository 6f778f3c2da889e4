"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { NothingYet } from "@/components/overview/nothing-yet";
import { Section } from "@/components/shell/section";
import { QueryView } from "@/components/states/query-view";
import { VerdictBadge } from "@/components/ui/verdict-badge";
import { relationQueries } from "@/lib/client/role-relations";
import { useView } from "@/lib/client/view-params";
import type { RoleRelations } from "@/lib/contracts/role-relations";
import { AddedRolePreview } from "./added-role-preview";
import { FindingList } from "./finding-list";
import { GapNotes } from "./gap-notes";
import { PairList } from "./pair-list";
import { RemarkList } from "./remark-list";
import { SeparationRules } from "./separation-rules";

type Writer = { ownId: string; canWrite: boolean };

/** How roles relate to each other, whoever holds them today. */
export function RelationsTab({ ownId, canWrite }: Writer) {
  const query = useQuery(relationQueries.list(useView()));
  return (
    <QueryView query={query}>
      {(list) => (list ? <Relations list={list} ownId={ownId} canWrite={canWrite} /> : <NothingYet />)}
    </QueryView>
  );
}

function Relations({ list, ownId, canWrite }: Writer & { list: RoleRelations }) {
  const t = useTranslations("relations");
  const { pairs, remarks, unread, duties } = list;
  return (
    <div className="flex h-full flex-col gap-6 overflow-y-auto pb-6">
      <GapNotes gaps={list.gaps} combination={list.combination} source={list.view.source} />
      {unread.length > 0 && (
        <p className="flex flex-wrap items-center gap-2 text-sm">
          <VerdictBadge verdict="unknown" />
          {t("unread", { names: unread.map(({ name }) => name).join(t("separator")) })}
        </p>
      )}
      <AddedRolePreview agents={list.agents} roles={list.roles} />
      <Section title={t("pairs")} description={t(pairs.length > 0 ? "pairsHint" : "noPairs")}>
        <PairList pairs={pairs} />
      </Section>
      <Section title={t("remarks")} description={t(remarks.length > 0 ? "remarksHint" : "noRemarks")}>
        <RemarkList remarks={remarks} />
      </Section>
      <SeparationRules
        permissions={list.permissions}
        sourceId={list.view.source.id}
        ownId={ownId}
        canWrite={canWrite}
      />
      <Section title={t("duties")} description={t(duties.length > 0 ? "dutiesHint" : "noDuties")}>
        <FindingList findings={duties} />
      </Section>
    </div>
  );
}
