import { expect, test } from "vitest";
import { PoolUse } from "./pool-use.ts";

/** A transaction that a test takes through its steps. */
const transaction = (use: PoolUse) => {
  const steps = {
    connect: (): void => undefined,
    succeed: (): void => undefined,
    fail: (): void => undefined,
  };
  const done = use.count(
    (connected) =>
      new Promise<void>((resolve, reject) => {
        steps.connect = connected;
        steps.succeed = resolve;
        steps.fail = () => reject(new Error("away"));
      }),
  );
  return { ...steps, done };
};

test("counts who waits, who has a connection, and how each ended", async () => {
  const use = new PoolUse(2);
  const [first, second, third] = [transaction(use), transaction(use), transaction(use)];
  first.connect();
  first.connect();
  second.connect();
  expect(use.take()).toMatchObject({ size: 2, inUse: 2, waiting: 1, peak: 2, served: 0 });
  first.succeed();
  await first.done;
  second.fail();
  third.fail();
  await expect(second.done).rejects.toThrow("away");
  await expect(third.done).rejects.toThrow("away");
  expect(use.take()).toMatchObject({ inUse: 0, waiting: 0, peak: 2, served: 1, failed: 2 });
  expect(use.take()).toEqual({
    size: 2,
    inUse: 0,
    waiting: 0,
    peak: 0,
    served: 0,
    failed: 0,
    longestWait: 0,
  });
});
