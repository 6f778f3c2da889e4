// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { useCheckedForm } from "./use-checked-form";

const sent = vi.fn();
const atLeastThree = (value: string) => (value.length >= 3 ? null : "too short");

function Form() {
  const form = useCheckedForm({
    name: atLeastThree,
    repeat: (value, values) => (value === values.name ? null : "not the same"),
  });
  return (
    <form
      {...form.events}
      aria-label="form"
      onSubmit={(event) => {
        event.preventDefault();
        sent(form.read(event.currentTarget));
      }}
    >
      <input aria-label="name" name="name" />
      <output aria-label="name error">{form.errors.name}</output>
      <input aria-label="repeat" name="repeat" />
      <output aria-label="repeat error">{form.errors.repeat}</output>
      <input type="hidden" name="username" value="for the password manager" />
      <button type="button" onClick={() => form.refuse({ name: "taken" })}>
        refuse
      </button>
    </form>
  );
}

const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const leave = (label: string) => fireEvent.blur(screen.getByLabelText(label));
const errorOf = (label: string) => screen.getByLabelText(`${label} error`).textContent;
const send = () => fireEvent.submit(screen.getByRole("form"));

afterEach(() => {
  cleanup();
  sent.mockReset();
});

it("says nothing while typing, speaks when the field is left, and is quiet as soon as it is right", () => {
  render(<Form />);
  type("name", "ab");
  expect(errorOf("name")).toBe("");
  leave("name");
  expect(errorOf("name")).toBe("too short");
  type("name", "abc");
  expect(errorOf("name")).toBe("");
});

it("lets people walk past an empty field, and stops at the first wrong one when sent", () => {
  render(<Form />);
  leave("name");
  expect(errorOf("name")).toBe("");
  type("repeat", "x");
  send();
  expect(sent).toHaveBeenCalledWith(null);
  expect([errorOf("name"), errorOf("repeat")]).toEqual(["too short", "not the same"]);
  expect(document.activeElement).toBe(screen.getByLabelText("name"));
});

it("hands over the checked values and nothing else", () => {
  render(<Form />);
  type("name", "abc");
  type("repeat", "abc");
  send();
  expect(sent).toHaveBeenCalledWith({ name: "abc", repeat: "abc" });
});

it("shows what the server refused, and keeps what was typed", () => {
  render(<Form />);
  type("name", "abc");
  fireEvent.click(screen.getByText("refuse"));
  expect(errorOf("name")).toBe("taken");
  expect(screen.getByLabelText("name")).toHaveProperty("value", "abc");
});

it("never puts what was typed into the address", () => {
  render(<Form />);
  expect(screen.getByRole("form")).toHaveProperty("method", "post");
});
