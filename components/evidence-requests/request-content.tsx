"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { PackPeriod } from "@/components/packs/pack-period";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { QueryView } from "@/components/states/query-view";
import { Badge } from "@/components/ui/badge";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { DescriptionList } from "@/components/ui/description-list";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { requestQueries } from "@/lib/client/evidence-requests";
import { packHref } from "@/lib/client/packs";
import type { RequestDetail } from "@/lib/contracts/evidence-requests";
import { AnswerForm } from "./answer-form";
import { AssigneeChoice } from "./assignee-choice";
import { RequestBadge } from "./request-badge";
import { SettleButtons } from "./settle-buttons";
import { Thread } from "./thread";

type RequestContentProps = { requestId: string; me: string; canAnswer: boolean };

/** One request: what was asked, everything that was answered, and what is to be done next. */
export function RequestContent({ requestId, me, canAnswer }: RequestContentProps) {
  const t = useTranslations("evidence-requests");
  const trail = [{ label: t("title"), href: "/evidence-requests" }];
  const query = useQuery(requestQueries.one(requestId));
  return (
    <Page>
      {query.isError && !query.data && <Breadcrumb trail={trail} />}
      <QueryView query={query}>
        {(request) => {
          const isOpen = request.status === "open" || request.status === "returned";
          return (
            <>
              <PageHeader
                trail={trail}
                title={
                  <>
                    <span className="me-2 text-ink-subtle">ER-{request.number}</span>
                    {request.title}
                  </>
                }
                status={
                  <>
                    <RequestBadge status={request.status} />
                    {request.isOverdue && <Badge tone="refuted">{t("overdue")}</Badge>}
                  </>
                }
                actions={request.askedBy.id === me && <SettleButtons request={request} />}
              />
              <Facts request={request} canAnswer={canAnswer && isOpen} />
              <Thread request={request} />
              {canAnswer && isOpen && <AnswerForm request={request} />}
            </>
          );
        }}
      </QueryView>
    </Page>
  );
}

function Facts({ request, canAnswer }: { request: RequestDetail; canAnswer: boolean }) {
  const t = useTranslations("evidence-requests");
  const { source, ruleId, pack, period, assignee } = request;
  return (
    <DescriptionList
      className="max-w-[46rem]"
      items={[
        { key: "askedBy", term: t("field.askedBy"), detail: request.askedBy.name },
        { key: "due", term: t("field.due"), detail: <Time value={request.dueAt} show="day" /> },
        {
          key: "assignee",
          term: t("field.assignee"),
          detail: canAnswer ? <AssigneeChoice request={request} /> : (assignee?.name ?? t("nobody")),
        },
        ...(source ? [{ key: "source", term: t("field.source"), detail: source.name }] : []),
        ...(ruleId
          ? [
              {
                key: "check",
                term: t("field.check"),
                detail: <TextLink href={`/findings/checks/${ruleId}`}>{ruleId}</TextLink>,
              },
            ]
          : []),
        ...(pack
          ? [
              {
                key: "pack",
                term: t("field.pack"),
                detail: <TextLink href={packHref(pack.id)}>#{pack.number}</TextLink>,
              },
            ]
          : []),
        ...(period
          ? [{ key: "period", term: t("field.period"), detail: <PackPeriod period={period} /> }]
          : []),
      ]}
    />
  );
}
