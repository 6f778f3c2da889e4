"use client";

import { Check, ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import * as Radix from "radix-ui/dropdown-menu";
import type { ReactNode } from "react";
import { Button } from "./button";
import { classNames } from "./class-names";
import { menuItemStyles, menuStyles } from "./menu-styles";

export type Facet = {
  /** Its name in the address: `?severity=blocker&severity=silent`. */
  param: string;
  label: string;
  /** `text` is what the button shows of a chosen option and what typing finds. */
  options: readonly { value: string; text: string; label?: ReactNode; count?: number }[];
};

type FacetMenuProps = {
  facet: Facet;
  selected: readonly string[];
  onSelectedChange: (selected: string[]) => void;
  /** The button shows its label alone, whatever is chosen. */
  quiet?: boolean;
};

export function FacetMenu({ facet, selected, onSelectedChange, quiet = false }: FacetMenuProps) {
  const t = useTranslations("states");
  const chosen = quiet ? [] : facet.options.filter(({ value }) => selected.includes(value));

  function toggle(value: string) {
    onSelectedChange(
      selected.includes(value) ? selected.filter((one) => one !== value) : [...selected, value],
    );
  }

  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>
        <Button
          className={classNames("font-normal", chosen.length > 0 && "border-accent bg-selected text-accent")}
        >
          {facet.label}
          {chosen.length === 1 && <span className="font-medium">{chosen[0]?.text}</span>}
          {chosen.length > 1 && (
            <span className="font-medium">{t("filter.selected", { count: chosen.length })}</span>
          )}
          <ChevronDown aria-hidden className="text-ink-subtle" />
        </Button>
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align="start"
          sideOffset={4}
          collisionPadding={8}
          className={classNames(
            menuStyles,
            "max-h-(--radix-dropdown-menu-content-available-height) min-w-48 overflow-y-auto",
          )}
        >
          {facet.options.map((option) => (
            <Radix.CheckboxItem
              key={option.value}
              textValue={option.text}
              checked={selected.includes(option.value)}
              onCheckedChange={() => toggle(option.value)}
              // Several are often wanted, so a choice does not close the menu.
              onSelect={(event) => event.preventDefault()}
              className={classNames(menuItemStyles, "ps-8")}
            >
              <Radix.ItemIndicator className="absolute start-2">
                <Check aria-hidden className="size-4 text-accent" />
              </Radix.ItemIndicator>
              <span className="min-w-0 flex-1">{option.label ?? option.text}</span>
              {option.count !== undefined && <span className="text-xs text-ink-subtle">{option.count}</span>}
            </Radix.CheckboxItem>
          ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
