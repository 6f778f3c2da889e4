"use client";

import { Command } from "cmdk";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { EditLine } from "@/components/repairs/edit-line";
import { inputStyles } from "@/components/ui/input";
import { menuItemStyles } from "@/components/ui/menu-styles";
import { useFoundEdits } from "@/lib/client/use-rehearsal";
import type { DraftEdit } from "@/lib/contracts/what-if";

type ChangeSearchProps = {
  snapshotId: string;
  ask: Parameters<typeof useFoundEdits>[1];
  edits: DraftEdit[];
  /** What the search begins with: a link from a person's page names the person. */
  initial: string;
  onChoose: (draft: DraftEdit[]) => void;
};

/** Finds a change by whom and what, from the keyboard: type, arrow, Enter, and type the next one. */
export function ChangeSearch({ snapshotId, ask, edits, initial, onChoose }: ChangeSearchProps) {
  const t = useTranslations("what-if");
  const [text, setText] = useState(initial);
  const input = useRef<HTMLInputElement>(null);
  const found = useFoundEdits(snapshotId, ask, text, edits);
  const isAsked = text.trim() !== "";
  const options = isAsked ? (found.data?.options ?? []) : [];

  function choose(draft: DraftEdit[]) {
    setText("");
    input.current?.focus();
    onChoose(draft);
  }

  return (
    <Command shouldFilter={false} loop label={t("search.label")} className="flex flex-col gap-1">
      <Command.Input
        ref={input}
        data-page-search
        value={text}
        onValueChange={setText}
        placeholder={t("search.placeholder")}
        onKeyDown={(event) => {
          if (event.key === "Escape") setText("");
        }}
        className={inputStyles}
      />
      {!isAsked && <p className="text-xs text-ink-subtle">{t("search.hint")}</p>}
      <Command.List
        // The input names it as what it controls even while there is nothing in it.
        hidden={!isAsked}
        aria-label={t("search.results")}
        className="max-h-[min(22rem,50dvh)] overflow-y-auto rounded-md border border-line p-1 text-sm"
      >
        <Command.Empty className="px-2 py-4 text-center text-ink-muted">
          {ask === null || found.isFetching ? t("search.searching") : t("search.empty")}
        </Command.Empty>
        {options.map(({ told, draft }, at) => (
          <Command.Item
            key={`${told.section} ${told.key} ${told.field ?? told.op} ${at}`}
            value={String(at)}
            onSelect={() => choose(draft)}
            className={menuItemStyles}
          >
            <Plus aria-hidden />
            <EditLine edit={told} names={found.data?.names ?? {}} />
          </Command.Item>
        ))}
      </Command.List>
    </Command>
  );
}
