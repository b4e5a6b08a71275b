import { Problem } from "#graph/model/problems.ts";
import type { Whose } from "./whose.ts";

/** A statement as it is sent. Its plan is kept for the types of its parameters too. */
interface Sent {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** Has the server make the plan of a statement, and run nothing. */
type Explain = (sent: Sent) => Promise<void>;

/** Which statements a server has planned for the data that it holds. It plans one when it first gets
 * it and after a load, which takes seconds on a server that has just started, and what it has not ended
 * within the question's time it throws away: whoever asks again would wait for nothing again. So a plan
 * that ran out of time is made apart from any question, and who asks is told to come back. */
export class Planning {
  private readonly planned = new Set<string>();
  private readonly underWay = new Map<string, Promise<void>>();
  private data = "";

  constructor(private readonly explain: Explain) {}

  /** Notes whose data is there: other data may need other plans, and a load over another layout's data
   * makes the indexes anew, which drops all of them. */
  see({ version, layouts }: Pick<Whose, "version" | "layouts">): void {
    const data = JSON.stringify([version, layouts]);
    if (data === this.data) return;
    this.data = data;
    this.planned.clear();
  }

  /** Notes what one question sends. */
  watch(): Watch {
    return new Watch(this.planned, this.underWay);
  }

  /** What a question that was out of time tells its caller: to ask for less, or to ask again because a
   * statement was not planned yet. In the second case its plan is made now. */
  late(watch: Watch, exceeded: unknown): unknown {
    const sent = watch.unplanned();
    if (sent === undefined) return exceeded;
    this.plan(sent);
    return new Problem(
      "store-preparing",
      "Neo4j had not planned this question before, and did not end it in time.",
      [],
      exceeded,
    );
  }

  private plan(sent: Sent): void {
    const { text } = sent;
    if (this.underWay.has(text)) return;
    const made = this.explain(sent)
      // A failure is met by the next who asks, as a failure of that question.
      .then(
        () => void this.planned.add(text),
        () => undefined,
      )
      .finally(() => this.underWay.delete(text));
    this.underWay.set(text, made);
  }
}

/** The statements of one question. */
export class Watch {
  private readonly open = new Map<string, Sent>();

  constructor(
    private readonly planned: Set<string>,
    private readonly underWay: ReadonlyMap<string, Promise<void>>,
  ) {}

  /** Sends a statement, once the plan that is being made of it is there. */
  async send<Answer>(sent: Sent, send: () => Promise<Answer>): Promise<Answer> {
    this.open.set(sent.text, sent);
    const plan = this.underWay.get(sent.text);
    if (plan !== undefined) await plan;
    const answer = await send();
    this.open.delete(sent.text);
    this.planned.add(sent.text);
    return answer;
  }

  /** The first statement that has no answer and had no plan: the later wait for it. */
  unplanned(): Sent | undefined {
    return [...this.open.values()].find(({ text }) => !this.planned.has(text));
  }
}
