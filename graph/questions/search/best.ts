import type { Order } from "../ranking.ts";

/** The first few of many in an order, without sorting the many: one character matches most names. */
export class Best<T> {
  /** In order, at most `limit`. */
  readonly items: T[] = [];
  /** How many were added. */
  count = 0;

  constructor(
    private readonly limit: number,
    private readonly order: Order<T>,
  ) {}

  add(item: T): void {
    this.count += 1;
    const last = this.items.at(-1);
    const full = this.items.length === this.limit;
    if (full && last !== undefined && this.order(item, last) >= 0) return;
    const at = this.items.findIndex((other) => this.order(item, other) < 0);
    this.items.splice(at < 0 ? this.items.length : at, 0, item);
    if (full) this.items.pop();
  }
}
