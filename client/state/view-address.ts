import type { View } from "#graph/model/view.ts";
import { type Language, settings } from "./settings.ts";
import { type Decoded, decodeView, encodeView } from "./view-code.ts";

/** Where a view too long for an address is kept: in this tab alone, so that tabs do not overwrite
 * one another. The fragment then names the entry. */
const shelf = "mailuo.view.";
const onShelf = "tab.";

/** The fragment that stands for what is on the screen. */
let standing = "";
let toldLength = false;
let reading: Promise<unknown> = Promise.resolve();

const fragment = (): string => location.hash.slice(1);

/** Whether the address brings a view with it. */
export const hasKept = (): boolean => fragment() !== "";

/** The view that the address holds, laid over the present one.
 * @returns null where it holds none, or the one that is on the screen */
export const readKept = (onto: View): Promise<Decoded | "broken" | null> => {
  const read = readFragment(onto);
  reading = read;
  return read;
};

/** Resolves once the view that the address holds has been read, if the page has begun to. What is
 * brought on the canvas before that, the view would take off again. */
export const keptIsRead = async (): Promise<void> => {
  await Promise.resolve();
  await reading;
};

const readFragment = async (onto: View): Promise<Decoded | "broken" | null> => {
  const code = fragment();
  if (code === "" || code === standing) return null;
  const text = code.startsWith(onShelf) ? fromShelf(code) : code;
  const kept = text === null ? null : await decodeView(text, onto);
  standing = code;
  return kept ?? "broken";
};

/** Writes the view into the address, in place of what stood there.
 * @returns whether it was too long for a link, the first time that it is; it is then kept for this
 * tab alone */
export const writeCode = async (view: View): Promise<"too long" | "written"> => {
  if (location.pathname !== "/explore") return "written";
  const { language } = settings.getState();
  const code = view.canvas.nodes.length === 0 ? "" : await encodeView(view, language);
  const kept = code ?? (await toShelf(view, language));
  standing = kept;
  const { pathname, search } = location;
  history.replaceState(history.state, "", `${pathname}${search}${kept === "" ? "" : `#${kept}`}`);
  if (code !== null || toldLength) return "written";
  toldLength = true;
  return "too long";
};

const toShelf = async (view: View, names: Language): Promise<string> => {
  const name = `${onShelf}${crypto.randomUUID()}`;
  try {
    const before = fragment();
    if (before.startsWith(onShelf)) sessionStorage.removeItem(shelf + before);
    const code = await encodeView(view, names, Number.POSITIVE_INFINITY);
    sessionStorage.setItem(shelf + name, code ?? "");
  } catch {
    // Storage may be full or blocked; the view then lasts as long as the page.
  }
  return name;
};

const fromShelf = (name: string): string | null => {
  try {
    return sessionStorage.getItem(shelf + name);
  } catch {
    return null;
  }
};
