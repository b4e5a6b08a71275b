import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from "react";
import { type GridPlace, type GridShape, moveFrom } from "./grid-moves.ts";

/** Pixels of the grid's parts. */
export interface GridSizes {
  readonly column: number;
  readonly row: number;
  /** Width of the rows' names and of the totals, height of the goals' names and of the totals. */
  readonly names: number;
  readonly totals: number;
  readonly head: number;
  readonly foot: number;
}

/** A grid of any size of which only what is in sight is there, with one place that the keys move and
 * that holds the focus (roving tabindex). */
export const useGrid = (
  host: RefObject<HTMLElement | null>,
  shape: GridShape,
  sizes: GridSizes,
  began: GridPlace,
) => {
  const [active, setActive] = useState(began);
  const takesFocus = useRef(false);
  // The place that holds the focus stays there when it is scrolled out of sight, and keeps it.
  const withActive =
    (at: number) =>
    (range: Range): number[] => {
      const shown = defaultRangeExtractor(range);
      return at < 0 || shown.includes(at) ? shown : [...shown, at].sort((a, b) => a - b);
    };
  const getScrollElement = (): HTMLElement | null => host.current;
  const rows = useVirtualizer({
    count: shape.rows,
    getScrollElement,
    estimateSize: () => sizes.row,
    overscan: 8,
    paddingStart: sizes.head,
    paddingEnd: sizes.foot,
    scrollPaddingStart: sizes.head,
    scrollPaddingEnd: sizes.foot,
    rangeExtractor: withActive(active.row),
    useFlushSync: false,
  });
  const columns = useVirtualizer({
    horizontal: true,
    count: shape.columns,
    getScrollElement,
    estimateSize: () => sizes.column,
    overscan: 6,
    paddingStart: sizes.names,
    paddingEnd: sizes.totals,
    scrollPaddingStart: sizes.names,
    scrollPaddingEnd: sizes.totals,
    rangeExtractor: withActive(active.column),
    useFlushSync: false,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: measures are kept until told otherwise
  useLayoutEffect(() => {
    rows.measure();
    columns.measure();
  }, [sizes.row, sizes.column]);
  useLayoutEffect(() => {
    if (!takesFocus.current) return;
    const cell = host.current?.querySelector<HTMLElement>(placeSelector(active));
    if (cell === null || cell === undefined) return;
    takesFocus.current = false;
    cell.focus({ preventScroll: true });
  });
  const goTo = (place: GridPlace): void => {
    takesFocus.current = true;
    setActive(place);
    if (place.row >= 0) rows.scrollToIndex(place.row, { align: "auto" });
    if (place.column >= 0) columns.scrollToIndex(place.column, { align: "auto" });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const ctrl = event.ctrlKey || event.metaKey;
    const to = event.altKey ? null : moveFrom(active, { key: event.key, ctrl }, shape);
    if (to === null) return;
    event.preventDefault();
    goTo(to);
  };
  return { rows, columns, active, setActive, goTo, onKeyDown };
};

/** What names a place in the page. */
export const placeName = ({ row, column }: GridPlace): string => `${row},${column}`;

const placeSelector = (place: GridPlace): string => `[data-place="${placeName(place)}"]`;

/** The place that an event happened at. */
export const placeAt = (target: EventTarget | null): GridPlace | null => {
  const name =
    target instanceof Element
      ? target.closest<HTMLElement>("[data-place]")?.dataset.place
      : undefined;
  const [row, column] = (name ?? "").split(",").map(Number);
  return name === undefined || row === undefined || column === undefined ? null : { row, column };
};
