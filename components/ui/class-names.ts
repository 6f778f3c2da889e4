import { type ClassValue, clsx } from "clsx";
import { twMerge } from "tailwind-merge";

/** Joins class names; a later class of the same kind wins, so that a caller's `className` overrides a default. */
export function classNames(...values: ClassValue[]): string {
  return twMerge(clsx(values));
}
