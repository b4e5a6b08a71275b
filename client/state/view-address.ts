import { emptyView, type Language, type View } from "#graph/model/view.ts";
import { newId } from "./new-id.ts";
import { settings } from "./settings.ts";
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

/** The address of what is on the screen, for another reader.
 * @returns `whole` is false where the view is too long for a link, which then leads to the question alone */
export const linkToThis = (): { readonly href: string; readonly whole: boolean } => {
  const { href } = location;
  const whole = !fragment().startsWith(onShelf);
  return { href: whole ? href : href.slice(0, href.indexOf("#")), whole };
};

/** Writes the view into the address, in place of what stood there.
 * @returns whether it was too long for a link, the first time that it is; it is then kept for this
 * tab alone */
export const writeCode = async (view: View): Promise<"too long" | "written"> => {
  if (location.pathname !== "/explore") return "written";
  const { language } = settings.getState();
  const code = view.canvas.nodes.length === 0 ? "" : await encodeView(view, language);
  const kept = code ?? (await toShelf(view, language, fragment()));
  standing = kept;
  const { pathname, search } = location;
  history.replaceState(history.state, "", `${pathname}${search}${kept === "" ? "" : `#${kept}`}`);
  if (code !== null || toldLength) return "written";
  toldLength = true;
  return "too long";
};

/** The fragment for a view that another address is to hold; one too long for a link holds in this tab. */
export const codeOf = async (view: View): Promise<string> => {
  const { language } = settings.getState();
  return (await encodeView(view, language)) ?? (await toShelf(view, language, ""));
};

/** The view in the address, whatever is on the screen; null where there is none that can be read. */
export const viewInAddress = async (): Promise<View | null> => {
  const code = fragment();
  const text = code.startsWith(onShelf) ? fromShelf(code) : code;
  return (text === null ? null : await decodeView(text, emptyView))?.view ?? null;
};

/** Keeps a view in this tab.
 * @param before the fragment in whose place it comes
 * @returns the fragment that names it */
const toShelf = async (view: View, names: Language, before: string): Promise<string> => {
  const name = `${onShelf}${newId()}`;
  try {
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
