"use client";

import { useTranslations } from "next-intl";
import { ExportMenu } from "@/components/exports/export-menu";
import { Section } from "@/components/shell/section";
import { ImportTable } from "./import-table";
import { KeyPanel } from "./key-panel";
import { LogPage } from "./log-page";
import { LogUpload } from "./log-upload";

type LogImportsProps = { canImport: boolean; canMakeKeys: boolean };

/** Where logs come in: a file, or another system that sends them. */
export function LogImports({ canImport, canMakeKeys }: LogImportsProps) {
  const t = useTranslations("reception-log");
  return (
    <LogPage canImport={false}>
      {(overview) => (
        <>
          {canImport && <LogUpload sourceId={overview.source.id} />}
          <Section
            title={t("imports")}
            actions={
              <ExportMenu path="reception-log/imports/export" query={{ source: overview.source.id }} />
            }
          >
            <ImportTable imports={overview.imports} canRemove={canImport} />
          </Section>
          <KeyPanel source={overview.source} keys={overview.keys} canMake={canMakeKeys} />
        </>
      )}
    </LogPage>
  );
}
