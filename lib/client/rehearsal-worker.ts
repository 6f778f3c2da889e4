import type { Answered, Asked, Message } from "@/lib/contracts/rehearsal";

/** The page's end of the worker: a question gets its answer as a promise, whatever the order they come in. */
export class RehearsalWorker {
  readonly #worker = new Worker(new URL("../worker/rehearse.ts", import.meta.url), { type: "module" });
  readonly #open = new Map<number, (answer: Answered) => void>();
  #asked = 0;

  constructor() {
    this.#worker.onmessage = ({ data: { id, body } }: MessageEvent<Message<Answered>>) => {
      this.#open.get(id)?.(body);
      this.#open.delete(id);
    };
    this.#worker.onerror = ({ message }) => this.#failAll(message);
  }

  ask(body: Asked): Promise<Answered> {
    const id = ++this.#asked;
    return new Promise((resolve) => {
      this.#open.set(id, resolve);
      this.#worker.postMessage({ id, body } satisfies Message<Asked>);
    });
  }

  close(): void {
    this.#worker.terminate();
    this.#failAll("closed");
  }

  /** A worker that broke answers nothing any more; nobody must wait for it. */
  #failAll(message: string): void {
    for (const answer of this.#open.values()) answer({ kind: "failed", status: 0, message });
    this.#open.clear();
  }
}
