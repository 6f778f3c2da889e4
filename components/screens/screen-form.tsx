"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { toast } from "sonner";
import { Refusal, RefusalOf } from "@/components/auth/refusal";
import { useText } from "@/components/proof/use-text";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { screensHref, useSaveScreen } from "@/lib/client/screens";
import type { ScreenDetail } from "@/lib/contracts/declared-screens";
import type { ImportProblem } from "@/lib/contracts/imports";
import { ProblemList } from "./problem-list";
import { ScreenTable } from "./screen-table";
import { cellOf, isBlank } from "./typed-rows";
import { useScreenRows } from "./use-screen-rows";

type FormProps = { screen: ScreenDetail; canWrite: boolean };

/** What the workbench shows, typed row by row; saving, also by Ctrl + Enter in any cell, makes the next version. */
export function ScreenForm({ screen, canWrite }: FormProps) {
  const t = useTranslations("screens");
  const text = useText();
  const { columns, source, version, next, problems: standing } = screen;
  const table = useRef<HTMLDivElement>(null);
  const typing = useScreenRows(screen, table);
  const { rows, base, isDirty } = typing;
  const save = useSaveScreen(source.id, screen.screen);
  const [touched, setTouched] = useState(false);
  const refused = save.data?.ok === false ? save.data : null;
  const problems = useMemo<readonly ImportProblem[]>(
    () => refused?.problems ?? (isDirty || touched ? [] : standing),
    [refused, isDirty, touched, standing],
  );
  const errors = useMemo(() => {
    const byRow = new Map<number, Record<string, string>>();
    for (const problem of problems) {
      const [row, column] = cellOf(problem, columns)?.split(":") ?? [];
      if (row === undefined || column === undefined) continue;
      const own = byRow.get(Number(row)) ?? {};
      own[column] ??= `${text(problem.what)}${t("stop")}${text(problem.remedy)}`;
      byRow.set(Number(row), own);
    }
    return byRow;
  }, [problems, columns, text, t]);
  const filled = rows.filter((row) => !isBlank(row)).length;
  const isOlder = isDirty && base !== version;

  function submit() {
    if (!canWrite || save.isPending) return;
    setTouched(true);
    save.mutate(
      { base, rows: rows.map(({ cells }) => cells) },
      {
        onSuccess: (result) => {
          if (!result.ok) return;
          typing.discard();
          toast.success(t("saved", { version: result.version }));
        },
      },
    );
  }
  const go = (place: string) =>
    table.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(place)}"]`)?.focus();
  function press(event: KeyboardEvent) {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    submit();
  }
  const elsewhere = save.data?.ok ? save.data.elsewhere : [];
  const remarks = save.data?.ok ? save.data.warnings : [];
  return (
    <div className="flex flex-col gap-3" onKeyDown={press}>
      {isOlder && (
        <div className="flex flex-wrap items-center gap-2">
          <Refusal>{t("olderDraft", { base, version })}</Refusal>
          <Button onClick={typing.rebase}>{t("keepMine")}</Button>
        </div>
      )}
      {problems.length > 0 && (
        <section aria-label={t("problemsList")} className="flex flex-col gap-2">
          <p role="alert" className="font-medium text-refuted">
            {refused ? t("refused", { count: refused.total }) : t("misfit")}
          </p>
          <ProblemList problems={problems} columns={columns} onGo={go} />
        </section>
      )}
      <ScreenTable
        ref={table}
        name={text(screen.name)}
        {...{ columns, rows, errors, readOnly: !canWrite, writer: typing.writer, onAdd: typing.add }}
      />
      <RefusalOf error={save.error} />
      {canWrite && (
        <div className="sticky bottom-0 flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line bg-canvas py-2.5">
          <Button variant="primary" pending={save.isPending} onClick={submit}>
            {filled === 0 ? t("saveNone") : t("save", { version: version + 1, rows: filled })}
          </Button>
          {isDirty && (
            <Button
              variant="ghost"
              onClick={() => {
                typing.discard();
                save.reset();
              }}
            >
              {t("discard")}
            </Button>
          )}
          <p role="status" className="text-sm text-ink-muted">
            {isDirty ? t("dirty") : version > 0 ? t("clean", { version }) : t("notYet")}
          </p>
          <span className="ms-auto text-xs text-ink-subtle max-md:hidden">{t("keys")}</span>
        </div>
      )}
      {save.data?.ok && (
        <div className="flex flex-col gap-2">
          {remarks.length > 0 && <ProblemList problems={remarks} columns={columns} onGo={go} />}
          {elsewhere.length > 0 && (
            <p className="text-sm text-ink-muted">{t("elsewhere", { count: elsewhere.length })}</p>
          )}
          {next && (
            <ButtonLink href={screensHref(source.id, next.screen)} className="self-start">
              {t("goOn", { name: text(next.name) })}
            </ButtonLink>
          )}
        </div>
      )}
    </div>
  );
}
