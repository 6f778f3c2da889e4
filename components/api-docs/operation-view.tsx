import { useTranslations } from "next-intl";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { Section } from "@/components/shell/section";
import { CodeBlock } from "@/components/ui/code-block";
import { TextLink } from "@/components/ui/text-link";
import type { ApiSchema } from "@/lib/contracts/api-document";
import type { PlacedOperation } from "@/lib/contracts/api-operation";
import { curlOf } from "./curl-of";
import { ParameterTable } from "./parameter-table";
import { SchemaView } from "./schema-view";
import { useOperationName } from "./use-operation-name";

type OperationViewProps = { operation: PlacedOperation; schemas: readonly [string, ApiSchema][] };

export function OperationView({ operation, schemas }: OperationViewProps) {
  const t = useTranslations("api");
  const nameOf = useOperationName();
  const { method, path, operationId, parameters = [], requestBody, responses } = operation;
  const scope = operation["x-scope"];
  return (
    <Page>
      <PageHeader title={nameOf(operationId)} trail={[{ label: t("title"), href: "/api-docs" }]} />
      <p className="font-mono text-sm break-all">
        <b>{method}</b> {path}
      </p>
      <p className="text-sm text-ink-muted">
        {scope ? t.rich("scope", { scope: () => <code className="font-mono">{scope}</code> }) : t("noScope")}
      </p>
      <CodeBlock className="max-w-3xl" code={curlOf(operation)} copyLabel={t("copyExample")} />
      {parameters.length > 0 && (
        <Section title={t("parameters")}>
          <ParameterTable parameters={parameters} />
        </Section>
      )}
      {requestBody && <ContentSection title={t("body")} content={requestBody.content} />}
      {Object.entries(responses).map(
        ([status, { content }]) =>
          status !== "default" && (
            <ContentSection key={status} title={t("answer", { status })} content={content ?? {}} />
          ),
      )}
      <p className="text-sm">
        {t.rich("refusals", { link: (text) => <TextLink href="/api-docs#problem-invalid">{text}</TextLink> })}
      </p>
      {schemas.map(([name, schema]) => (
        <Section key={name} title={<span id={`schema-${name}`}>{name}</span>}>
          <SchemaView schema={schema} />
        </Section>
      ))}
    </Page>
  );
}

type ContentSectionProps = { title: string; content: Record<string, { schema?: ApiSchema | undefined }> };

function ContentSection({ title, content }: ContentSectionProps) {
  const t = useTranslations("api");
  const entries = Object.entries(content);
  return (
    <Section title={title}>
      {entries.length === 0 && <p className="text-sm text-ink-muted">{t("nothing")}</p>}
      {entries.map(([mediaType, { schema }]) => (
        <div key={mediaType} className="flex flex-col gap-2 text-sm">
          <code className="font-mono text-xs text-ink-muted">{mediaType}</code>
          {schema && <SchemaView schema={schema} />}
        </div>
      ))}
    </Section>
  );
}
