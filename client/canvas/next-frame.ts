/** Work that waits for the next frame, so that it is not one stretch with what led to it; the newest
 * takes the place of one that still waits. */
export class NextFrame {
  private waiting: { readonly frame: number; readonly work: () => void } | null = null;

  /** Does some work with the next frame. */
  do(work: () => void): void {
    this.drop();
    this.waiting = { frame: requestAnimationFrame(() => this.now()), work };
  }

  /** Does what waits at once: for whoever needs it done. */
  now(): void {
    const work = this.waiting?.work;
    this.drop();
    work?.();
  }

  /** Forgets what waits. */
  drop(): void {
    if (this.waiting !== null) cancelAnimationFrame(this.waiting.frame);
    this.waiting = null;
  }
}
