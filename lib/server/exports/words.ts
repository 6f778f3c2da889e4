import "server-only";
import { createFormatter, createTranslator, type Messages } from "next-intl";
import type { Text } from "@/lib/engine/text";
import type { TableColumn } from "@/lib/exports/table";
import { formats } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/i18n/locale";
import { loadMessages } from "@/lib/i18n/messages";
import { valueTextIn } from "@/lib/i18n/value-text";

/** What a table's columns are written with: the reader's language and the organisation's clocks. */
export async function wordsFor(locale: Locale, timezone: string) {
  const messages: Messages = await loadMessages(locale);
  const language = locale === "en" ? ("en" as const) : ("zh" as const);
  // A heading with its gap unfilled is worse than no file: whoever reads it has nobody to ask.
  const catalogue = { locale, messages, onError: refuse };
  return {
    locale,
    language,
    timezone,
    /** For `createTranslator`, with a namespace. */
    catalogue,
    text: (text: Text | null | undefined) => text?.[language] ?? "",
    list: (items: readonly string[]) => items.join("; "),
    /** Values of a snapshot, as the pages say them. */
    value: valueTextIn({
      t: createTranslator({ ...catalogue, namespace: "fields" }),
      tProof: createTranslator({ ...catalogue, namespace: "proof" }),
      format: createFormatter({ locale, timeZone: timezone, formats }),
    }),
    /** A column of moments. Its header says by whose clocks; programs get ISO 8601. */
    instant: <Row>(key: string, header: string, at: (row: Row) => string | null | undefined) =>
      ({
        key,
        header: `${header} (${timezone})`,
        value: (row) => dateOf(at(row)),
      }) satisfies TableColumn<Row>,
  };
}

export type Words = Awaited<ReturnType<typeof wordsFor>>;

function refuse(error: Error): never {
  throw error;
}

function dateOf(at: string | null | undefined): Date | null {
  return at ? new Date(at) : null;
}
