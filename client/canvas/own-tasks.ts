import type { Core } from "cytoscape";

/** What draws for the library, which has no word for it in its types. */
export interface Renderer {
  getCachedImage(url: string, crossOrigin: string, onLoad: () => void): HTMLImageElement;
  /** Asks for a drawing within the next frame. */
  redraw(options?: object): void;
  /** Whether a drawing is asked for, and how. */
  requestedFrame: boolean;
  renderOptions: object;
  /** What is worked out before a drawing. */
  readonly beforeRenderCallbacks: readonly { fn(willDraw: boolean, now: number): void }[];
  render(options: object): void;
}

/** The renderer of a canvas. */
export const rendererOf = (cy: Core): Renderer =>
  (cy as unknown as { renderer(): Renderer }).renderer();

/** Milliseconds after a turn of the wheel in which the next may come. */
const wheelPause = 250;

/** Milliseconds of a frame. */
const frame = 16;

/** Has the library work out and draw in two tasks of their own wherever nobody moves the picture.
 * It would do both within a frame, as one stretch with what the browser does there to bring the drawing
 * to the screen; of some hundred elements each of the three takes about as long. While the camera is on
 * its way, a pointer is down or the wheel turns, the library draws within the frame as ever, for what is
 * moved must not lag. */
export class OwnTasks {
  private readonly renderer: Renderer;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pressed = false;
  private wheeled = Number.NEGATIVE_INFINITY;
  private ended = false;

  /** @param container what the canvas lies in */
  constructor(
    private readonly cy: Core,
    container: HTMLElement,
  ) {
    this.renderer = rendererOf(cy);
    const { renderer } = this;
    const redraw = renderer.redraw;
    renderer.redraw = (options) => {
      redraw.call(renderer, options);
      if (this.moves()) this.leave();
      else {
        renderer.requestedFrame = false;
        this.timer ??= setTimeout(this.workOut);
      }
    };
    container.addEventListener("pointerdown", () => (this.pressed = true), { capture: true });
    container.addEventListener("wheel", () => (this.wheeled = performance.now()), {
      capture: true,
      passive: true,
    });
    for (const end of ["pointerup", "pointercancel"] as const)
      window.addEventListener(end, this.lift, { capture: true });
  }

  /** Lets what waits go: there is nothing left to draw. */
  end(): void {
    this.ended = true;
    this.leave();
    for (const end of ["pointerup", "pointercancel"] as const)
      window.removeEventListener(end, this.lift, { capture: true });
  }

  private readonly lift = (): void => {
    this.pressed = false;
  };

  /** Whether a picture is being put together, of which nothing is to be seen before it is whole. */
  private isHeld(): boolean {
    return (this.cy as unknown as { batching(): boolean }).batching();
  }

  /** Leaves the drawing to the library. */
  private leave(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private moves(): boolean {
    return (
      this.ended ||
      this.pressed ||
      this.cy.animated() ||
      performance.now() - this.wheeled < wheelPause
    );
  }

  private readonly workOut = (): void => {
    if (this.isHeld()) {
      this.timer = setTimeout(this.workOut, frame);
      return;
    }
    for (const { fn } of this.renderer.beforeRenderCallbacks) fn(true, performance.now());
    this.timer = setTimeout(this.draw);
  };

  private readonly draw = (): void => {
    if (this.isHeld()) {
      this.timer = setTimeout(this.workOut, frame);
      return;
    }
    this.timer = undefined;
    this.renderer.render(this.renderer.renderOptions);
  };
}
