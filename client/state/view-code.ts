import type { Language, Placed, View } from "#graph/model/view.ts";
import { emptyView, languages, View as ViewSchema } from "#graph/model/view.ts";

/** The longest fragment that is written into an address: more, and some programs cut it. */
export const longestCode = 8000;

const prefix = "v1.";

/** What a link holds of a view: not the screen's own question, which the path and query hold. */
type Kept = Pick<View, "canvas" | "filters" | "layers" | "selection" | "only">;

/** What a fragment holds. */
export interface Decoded {
  readonly view: View;
  /** The language whose names have room at the places of the nodes; null where nothing tells. */
  readonly names: Language | null;
}

/** A view as short text for the fragment of an address: JSON, deflated, in base64url.
 * @param names the language in which the names are drawn, where that is known
 * @param longest characters that the text may have
 * @returns null where it would be longer */
export const encodeView = async (
  { canvas, filters, layers, selection, only }: Kept,
  names: Language | null,
  longest = longestCode,
): Promise<string | null> => {
  const place = ({ id, x, y }: Placed) => [id, Math.round(x), Math.round(y)];
  const short = {
    n: canvas.nodes.map(place),
    h: canvas.hidden.map(place),
    p: canvas.pinned,
    t: canvas.trail.map(({ node, added, brought }) => [node, added, brought]),
    d: canvas.folded.map(({ into, leaves }) => [into, leaves.map(place)]),
    a: canvas.layout,
    l: layers,
    f: filters,
    s: selection,
    ...(only === undefined ? {} : { o: only }),
    ...(names === null ? {} : { g: names }),
  };
  const bytes = await through(
    new TextEncoder().encode(JSON.stringify(short)),
    new CompressionStream("deflate-raw"),
  );
  const code = prefix + toBase64Url(bytes);
  return code.length > longest ? null : code;
};

/** The view that a fragment holds, laid over another.
 * @returns null for anything that is no such text: a link may be cut, or by another version */
export const decodeView = async (code: string, onto: View): Promise<Decoded | null> => {
  if (!code.startsWith(prefix)) return null;
  try {
    const bytes = await through(
      fromBase64Url(code.slice(prefix.length)),
      new DecompressionStream("deflate-raw"),
    );
    const { n, h, p, t, d, a, l, f, s, o, g } = JSON.parse(new TextDecoder().decode(bytes));
    const placed = (list: [unknown, unknown, unknown][]) =>
      list.map(([id, x, y]) => ({ id, x, y }));
    const parsed = ViewSchema.safeParse({
      ...onto,
      canvas: {
        nodes: placed(n),
        hidden: placed(h),
        pinned: p,
        trail: t.map(([node, added, brought]: [unknown, unknown, unknown]) => ({
          node,
          added,
          ...(brought ? { brought } : {}),
        })),
        // A link may be older than folds, layouts, layers or a filter.
        folded: (d ?? []).map(([into, leaves]: [unknown, [unknown, unknown, unknown][]]) => ({
          into,
          leaves: placed(leaves),
        })),
        layout: a ?? emptyView.canvas.layout,
      },
      layers: { ...emptyView.layers, ...l },
      filters: { ...emptyView.filters, ...f },
      selection: s,
      ...(o === undefined ? {} : { only: o }),
    });
    const names = languages.find((each) => each === g) ?? null;
    return parsed.success ? { view: parsed.data, names } : null;
  } catch {
    return null;
  }
};

const through = async (
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> =>
  new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());

const toBase64Url = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");

const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) =>
    sign.charCodeAt(0),
  );
