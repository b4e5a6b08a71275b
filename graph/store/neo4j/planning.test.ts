import { expect, test } from "vitest";
import { Problem } from "#graph/model/problems.ts";
import { Planning } from "./planning.ts";

const sent = { text: "RETURN $one", parameters: { one: 1 } };
const exceeded = new Problem("deadline-exceeded", "Too late.");
const preparing = expect.objectContaining({ code: "store-preparing", cause: exceeded });

/** A server that makes a plan when it is told, and what it was asked to plan. */
const server = () => {
  const asked: unknown[] = [];
  const plan = { resolve: (): void => undefined, reject: (_: Error): void => undefined };
  const made = new Promise<void>((resolve, reject) => Object.assign(plan, { resolve, reject }));
  const planning = new Planning((each) => {
    asked.push(each);
    return made;
  });
  planning.see({ version: "1", layouts: [2] });
  /** Asks a question that is out of time before the server answers. */
  const late = (): unknown => {
    const watch = planning.watch();
    void watch.send(sent, () => new Promise(() => undefined));
    return planning.late(watch, exceeded);
  };
  return { asked, plan, planning, late };
};

test("what has no plan is planned once, with its parameters, and then is too much", async () => {
  const { asked, plan, late } = server();
  expect([late(), late()]).toEqual([preparing, preparing]);
  expect(asked).toEqual([sent]);
  plan.resolve();
  await expect.poll(late).toBe(exceeded);
});

test("what was answered has a plan, until other data is there or another layout", async () => {
  const { asked, planning, late } = server();
  const answer = () => planning.watch().send(sent, async () => 1);
  expect(await answer()).toBe(1);
  expect(late()).toBe(exceeded);
  planning.see({ version: "1", layouts: [3] });
  expect(late()).toEqual(preparing);
  expect(asked).toEqual([sent]);
});

test("who asks while a plan is made waits for it", async () => {
  const { plan, planning, late } = server();
  late();
  const order: string[] = [];
  const answered = planning.watch().send(sent, async () => void order.push("sent"));
  order.push("planned");
  plan.resolve();
  await answered;
  expect(order).toEqual(["planned", "sent"]);
});

test("a plan that fails is made anew", async () => {
  const { asked, plan, late } = server();
  late();
  plan.reject(new Error("gone"));
  await expect.poll(() => [late(), asked.length]).toEqual([preparing, 2]);
});
