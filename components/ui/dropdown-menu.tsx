"use client";

import { Check } from "lucide-react";
import * as Radix from "radix-ui/dropdown-menu";
import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import { menuItemStyles, menuLabelStyles, menuStyles } from "./menu-styles";

type DropdownMenuProps = { trigger: ReactNode; align?: "start" | "end"; children: ReactNode };

export function DropdownMenu({ trigger, align = "end", children }: DropdownMenuProps) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content align={align} sideOffset={4} className={classNames(menuStyles, "min-w-44")}>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

type ItemProps = ComponentProps<typeof Radix.Item> & { danger?: boolean };

/** With `asChild` the item is its only child, for instance a link. */
export function DropdownMenuItem({ danger = false, className, ...rest }: ItemProps) {
  return (
    <Radix.Item
      {...rest}
      className={classNames(menuItemStyles, danger && "text-refuted [&>svg]:text-refuted", className)}
    />
  );
}

export function DropdownMenuSeparator() {
  return <Radix.Separator className="-mx-1 my-1 h-px bg-line" />;
}

type ChoiceProps<Value extends string> = {
  label: string;
  value: Value;
  options: readonly { value: Value; label: ReactNode; icon?: ReactNode }[];
  onValueChange: (value: Value) => void;
};

/** One of a few: the language, the theme. */
export function DropdownMenuChoice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, value, options, onValueChange } = props;
  return (
    <Radix.RadioGroup
      value={value}
      onValueChange={(chosen) => onValueChange(chosen as Value)}
      aria-label={label}
    >
      <Radix.Label className={menuLabelStyles}>{label}</Radix.Label>
      {options.map((option) => (
        <Radix.RadioItem
          key={option.value}
          value={option.value}
          className={classNames(menuItemStyles, "pe-8")}
        >
          {option.icon}
          {option.label}
          <Radix.ItemIndicator className="absolute end-2">
            <Check aria-hidden className="size-4" />
          </Radix.ItemIndicator>
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  );
}
