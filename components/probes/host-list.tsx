"use client";

import { useQuery } from "@tanstack/react-query";
import { Network } from "lucide-react";
import { useTranslations } from "next-intl";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { Empty } from "@/components/states/empty";
import { QueryView } from "@/components/states/query-view";
import { CopyButton } from "@/components/ui/copy-button";
import { Table, TableCell, TableHead, TableHeader } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { probeQueries } from "@/lib/client/probes";
import type { NetworkHost } from "@/lib/contracts/probes";
import { ProbeTabs } from "./probe-tabs";

/** What the network team has to open, ready to be handed over. */
export function HostListContent() {
  const t = useTranslations("probes");
  const query = useQuery(probeQueries.hosts());
  return (
    <Page>
      <PageHeader
        title={t("title")}
        description={t("hostsHint")}
        actions={
          query.data?.length ? <CopyButton text={plainText(query.data)} label={t("copyHosts")} /> : null
        }
      />
      <ProbeTabs />
      <QueryView query={query}>
        {(hosts) =>
          hosts.length === 0 ? (
            <Empty icon={Network} title={t("noHosts")} hint={t("noHostsHint")} />
          ) : (
            <Table label={t("tab.hosts")}>
              <TableHead>
                <tr>
                  {(["host", "port", "protocol", "neededBy", "origin", "checked"] as const).map((column) => (
                    <TableHeader key={column}>{t(`column.${column}`)}</TableHeader>
                  ))}
                </tr>
              </TableHead>
              <tbody>
                {hosts.map((one) => (
                  <tr key={`${one.host} ${one.port} ${one.protocol} ${one.neededBy}`}>
                    <TableCell className="font-mono break-all">{one.host}</TableCell>
                    <TableCell className="tabular-nums">{one.port}</TableCell>
                    <TableCell>{t(`protocol.${one.protocol}`)}</TableCell>
                    <TableCell className="whitespace-nowrap">{t(`neededBy.${one.neededBy}`)}</TableCell>
                    <TableCell>{t(`origin.${one.origin.kind}`, { name: one.origin.name })}</TableCell>
                    <TableCell className="whitespace-nowrap">
                      {one.verdict && one.checkedAt ? (
                        <>
                          {t(`verdict.${one.verdict}`)} <Time value={one.checkedAt} />
                        </>
                      ) : (
                        <span className="text-ink-subtle">{t("verdict.none")}</span>
                      )}
                    </TableCell>
                  </tr>
                ))}
              </tbody>
            </Table>
          )
        }
      </QueryView>
    </Page>
  );
}

/** Tab-separated, as a spreadsheet or a ticket takes it. */
function plainText(hosts: readonly NetworkHost[]): string {
  return hosts.map(({ host, port, protocol }) => [host, port, protocol].join("\t")).join("\n");
}
