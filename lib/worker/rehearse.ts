import type { Answered, Asked, Message } from "@/lib/contracts/rehearsal";
import { MessageLoop } from "./message-loop";

/** The part of a worker's global scope that is used here; TypeScript's own description of it excludes the page's. */
type Scope = {
  postMessage: (message: Message<Answered>) => void;
  onmessage: ((event: { data: Message<Asked> }) => void) | null;
};

const scope = globalThis as unknown as Scope;
const loop = new MessageLoop({
  fetch: (address) => fetch(address, { headers: { accept: "application/json" } }),
  answer: (message) => scope.postMessage(message),
});
scope.onmessage = ({ data }) => loop.take(data);
