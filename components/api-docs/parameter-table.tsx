import { useTranslations } from "next-intl";
import { Table, TableCell, TableHead, TableHeader } from "@/components/ui/table";
import type { ApiParameter } from "@/lib/contracts/api-document";
import { SchemaView } from "./schema-view";

export function ParameterTable({ parameters }: { parameters: readonly ApiParameter[] }) {
  const t = useTranslations("api");
  return (
    <Table label={t("parameters")}>
      <TableHead>
        <tr>
          <TableHeader>{t("columns.name")}</TableHeader>
          <TableHeader>{t("columns.place")}</TableHeader>
          <TableHeader>{t("columns.type")}</TableHeader>
        </tr>
      </TableHead>
      <tbody>
        {parameters.map(({ name, in: place, required, schema }) => (
          <tr key={`${place} ${name}`}>
            <TableCell>
              <code className="font-mono text-xs">{name}</code>
              {required && <span className="ms-2 text-xs text-ink-muted">{t("required")}</span>}
            </TableCell>
            <TableCell>{t(`place.${place}`)}</TableCell>
            <TableCell>
              <SchemaView schema={schema} />
            </TableCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
