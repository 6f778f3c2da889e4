import type { Answered, Asked, Message } from "@/lib/contracts/rehearsal";
import type { Snapshot } from "@/lib/engine/snapshot";
import { Rehearsal } from "./rehearsal";

type Place = {
  fetch: (address: string) => Promise<Response>;
  answer: (message: Message<Answered>) => void;
};

/**
 * Answers the page's questions in turn. While one is worked on others come in; of those only the newest of each kind is
 * worth an answer, because somebody has typed on.
 */
export class MessageLoop {
  #rehearsal: Rehearsal | null = null;
  #waiting: Message<Asked>[] = [];
  #isWorking = false;

  constructor(private readonly place: Place) {}

  take(message: Message<Asked>): void {
    const older = this.#waiting.filter(({ body }) => body.kind === message.body.kind);
    for (const { id } of older) this.place.answer({ id, body: { kind: "superseded" } });
    this.#waiting = [...this.#waiting.filter((one) => !older.includes(one)), message];
    if (!this.#isWorking) void this.#work();
  }

  async #work(): Promise<void> {
    this.#isWorking = true;
    // One turn of the event loop before each, so that messages that have arrived meanwhile are seen first.
    for (; this.#waiting.length > 0; await nextTurn()) {
      const message = this.#waiting.shift();
      if (message) this.place.answer({ id: message.id, body: await this.#answerTo(message.body) });
    }
    this.#isWorking = false;
  }

  async #answerTo(asked: Asked): Promise<Answered> {
    try {
      if (asked.kind === "open") return await this.#open(asked);
      if (!this.#rehearsal) return { kind: "failed", status: 0, message: "no snapshot was opened" };
      return asked.kind === "find"
        ? { kind: "found", found: this.#rehearsal.find(asked.query, asked.edits) }
        : { kind: "judged", outcome: this.#rehearsal.judge(asked.edits) };
    } catch (error) {
      return { kind: "failed", status: 0, message: error instanceof Error ? error.message : String(error) };
    }
  }

  async #open({ address, words }: Extract<Asked, { kind: "open" }>): Promise<Answered> {
    const response = await this.place.fetch(address);
    if (!response.ok) return { kind: "failed", status: response.status, message: response.statusText };
    // Sealed and checked when it was stored; the server sends it as it is.
    this.#rehearsal = new Rehearsal((await response.json()) as Snapshot, words);
    return { kind: "opened" };
  }
}

const nextTurn = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
