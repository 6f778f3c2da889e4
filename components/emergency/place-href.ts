import type { KitPlace } from "@/lib/contracts/emergency";

/** Names a field of the kit's form in the address. */
export function fieldId({ part, row, field }: KitPlace): string {
  return [part, row, field].filter(Boolean).join("-");
}

export function placeHref(place: KitPlace): string {
  return `/emergency/edit#${fieldId(place)}`;
}
