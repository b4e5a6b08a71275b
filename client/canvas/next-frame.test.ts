import { beforeEach, expect, test, vi } from "vitest";
import { NextFrame } from "./next-frame.ts";

let frames: (() => void)[] = [];
let done: string[] = [];
const step = (name: string) => (): void => void done.push(name);

beforeEach(() => {
  vi.useFakeTimers();
  frames = [];
  done = [];
  vi.stubGlobal("requestAnimationFrame", (work: () => void) => frames.push(work));
  vi.stubGlobal("cancelAnimationFrame", (frame: number) => frames.splice(frame - 1, 1));
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

test("nothing is done in the frame, and each step is a task of its own after it", () => {
  new NextFrame().do(step("one"), step("two"));
  vi.runAllTimers();
  expect(done).toEqual([]);
  frames[0]?.();
  expect(done).toEqual([]);
  vi.advanceTimersToNextTimer();
  expect(done).toEqual(["one"]);
  vi.advanceTimersToNextTimer();
  expect(done).toEqual(["one", "two"]);
});

test("who asks has at once what is left, and once", () => {
  const next = new NextFrame();
  next.do(step("one"), step("two"));
  frames[0]?.();
  vi.advanceTimersToNextTimer();
  next.now();
  vi.runAllTimers();
  expect(done).toEqual(["one", "two"]);
});

test("newer work takes the place of what waits", () => {
  const next = new NextFrame();
  next.do(step("old"));
  next.do(step("new"));
  for (const frame of frames) frame();
  vi.runAllTimers();
  expect(done).toEqual(["new"]);
});
