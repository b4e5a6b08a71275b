import type { Core } from "cytoscape";
import { beforeEach, expect, test, vi } from "vitest";
import { OwnTasks, type Renderer } from "./own-tasks.ts";

let done: string[] = [];
let held = false;
let animated = false;
let listeners: Record<string, () => void> = {};

/** A renderer as the library has it: it is asked by `redraw`, and draws within a frame where nobody
 * has drawn before. */
const renderer = (): Renderer => ({
  getCachedImage: () => {
    throw new Error("not asked for");
  },
  redraw(options = {}) {
    this.requestedFrame = true;
    this.renderOptions = options;
  },
  requestedFrame: false,
  renderOptions: {},
  beforeRenderCallbacks: [{ fn: (willDraw) => done.push(`work out ${willDraw}`) }],
  render: () => done.push("draw"),
});

const listening = () => ({
  addEventListener: (name: string, listener: () => void) => {
    listeners[name] = listener;
  },
  removeEventListener: () => undefined,
});

const made = (drawer: Renderer): OwnTasks =>
  new OwnTasks(
    { renderer: () => drawer, batching: () => held, animated: () => animated } as unknown as Core,
    listening() as unknown as HTMLElement,
  );

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("window", listening());
  [done, held, animated, listeners] = [[], false, false, {}];
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

test("works out and draws in a task each, once for all that asked, and leaves the frame nothing", () => {
  const drawer = renderer();
  made(drawer);
  drawer.redraw();
  drawer.redraw();
  expect(drawer.requestedFrame).toBe(false);
  vi.advanceTimersToNextTimer();
  expect(done).toEqual(["work out true"]);
  vi.runAllTimers();
  expect(done).toEqual(["work out true", "draw"]);
});

test("leaves the drawing to the frame while the picture is moved", () => {
  const drawer = renderer();
  made(drawer);
  animated = true;
  drawer.redraw();
  expect(drawer.requestedFrame).toBe(true);
  animated = false;
  for (const [begin, end] of [
    ["pointerdown", "pointerup"],
    ["pointerdown", "pointercancel"],
  ] as const) {
    listeners[begin]?.();
    drawer.redraw();
    expect(drawer.requestedFrame).toBe(true);
    listeners[end]?.();
    drawer.redraw();
    expect(drawer.requestedFrame).toBe(false);
  }
  listeners.wheel?.();
  drawer.redraw();
  expect(drawer.requestedFrame).toBe(true);
  vi.advanceTimersByTime(1000);
  drawer.redraw();
  expect(drawer.requestedFrame).toBe(false);
});

test("what moves in between takes the drawing along", () => {
  const drawer = renderer();
  made(drawer);
  drawer.redraw();
  animated = true;
  drawer.redraw();
  vi.runAllTimers();
  expect(done).toEqual([]);
});

test("waits while a picture is put together, and draws nothing once it has ended", () => {
  const drawer = renderer();
  const tasks = made(drawer);
  drawer.redraw();
  held = true;
  vi.advanceTimersByTime(100);
  expect(done).toEqual([]);
  held = false;
  vi.runAllTimers();
  expect(done).toEqual(["work out true", "draw"]);
  drawer.redraw();
  tasks.end();
  vi.runAllTimers();
  expect(done).toHaveLength(2);
});
