"use client";

import { Search, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Input } from "./input";
import { Kbd } from "./kbd";

const PAUSE = 200;

type SearchInputProps = {
  /** What can be found, as placeholder and accessible name: "Search agents". */
  label: string;
  /** The text that applies now, as the address holds it. */
  value: string;
  onValueChange: (value: string) => void;
};

/** The page's own search, reached with `/`. Reports once the typing pauses. */
export function SearchInput({ label, value, onValueChange }: SearchInputProps) {
  const t = useTranslations("states");
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [draft, setDraft] = useState({ text: value, applied: value, sent: value });

  // The address changed: follow it, unless it only caught up with what was typed here.
  if (draft.applied !== value)
    setDraft({ ...draft, applied: value, text: value === draft.sent ? draft.text : value });

  useEffect(() => () => clearTimeout(timer.current), []);

  function report(text: string) {
    clearTimeout(timer.current);
    timer.current = undefined;
    setDraft((known) => ({ ...known, sent: text }));
    onValueChange(text);
  }

  function send(text: string, pause: number) {
    clearTimeout(timer.current);
    timer.current = setTimeout(report, pause, text);
  }

  return (
    <div className="relative w-full sm:w-64">
      <Search
        aria-hidden
        className="pointer-events-none absolute start-2.5 top-1/2 size-4 -translate-y-1/2 text-ink-subtle"
      />
      <Input
        ref={input}
        type="search"
        data-page-search
        aria-label={label}
        placeholder={label}
        value={draft.text}
        onChange={(event) => {
          setDraft({ ...draft, text: event.target.value });
          // Half-typed pinyin finds nothing; the composition's end sends what it became.
          if (!(event.nativeEvent as InputEvent).isComposing) send(event.target.value, PAUSE);
        }}
        onCompositionEnd={(event) => send(event.currentTarget.value, PAUSE)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter") send(draft.text, 0);
          if (event.key === "Escape") event.currentTarget.blur();
        }}
        // Whoever leaves for a link is not to be called back by an address that comes after the pause.
        // The timer alone says whether something waits: the address may be a step behind what was already reported.
        onBlur={(event) => {
          if (timer.current !== undefined) report(event.currentTarget.value);
        }}
        className="peer px-8 text-sm [&::-webkit-search-cancel-button]:hidden"
      />
      {draft.text ? (
        <button
          type="button"
          aria-label={t("filter.clearSearch")}
          onClick={() => {
            setDraft({ ...draft, text: "" });
            send("", 0);
            input.current?.focus();
          }}
          className="absolute end-1 top-1/2 grid size-6 -translate-y-1/2 place-items-center rounded-sm text-ink-subtle hover:text-ink"
        >
          <X aria-hidden className="size-4" />
        </button>
      ) : (
        <Kbd className="pointer-events-none absolute end-1.5 top-1/2 -translate-y-1/2 peer-focus:hidden pointer-coarse:hidden">
          /
        </Kbd>
      )}
    </div>
  );
}
