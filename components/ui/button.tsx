"use client";

import type { ComponentProps } from "react";
import { type ButtonStyle, buttonStyles } from "./button-styles";
import { classNames } from "./class-names";
import { Spinner } from "./spinner";

type ButtonProps = ComponentProps<"button"> &
  ButtonStyle & {
    /** Work is under way: shows it, keeps the focus, ignores further presses. */
    pending?: boolean;
  };

export function Button({
  className,
  variant,
  size,
  pending = false,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classNames(buttonStyles({ variant, size }), className)}
      aria-busy={pending || undefined}
      aria-disabled={pending || rest["aria-disabled"]}
      onClick={pending ? (event) => event.preventDefault() : onClick}
    >
      {pending && <Spinner />}
      {children}
    </button>
  );
}
