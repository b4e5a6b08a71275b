import styles from "./Keys.module.css";

/** How keys are printed; the names of `KeyboardEvent.key` are not what stands on the keyboard. */
const printed: Readonly<Record<string, string>> = {
  Escape: "Esc",
  Delete: "Del",
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
};

const isMac = /Mac|iPhone|iPad/.test(globalThis.navigator?.userAgent ?? "");

const print = (key: string): string =>
  key === "Mod"
    ? isMac
      ? "⌘"
      : "Ctrl"
    : (printed[key] ?? (key.length === 1 ? key.toUpperCase() : key));

/** Keys as caps. */
export function Keys({ keys }: { keys: readonly string[] }) {
  return (
    <span className={styles.keys}>
      {keys.map((key) => (
        <kbd key={key}>{key.split("+").map(print).join(" ")}</kbd>
      ))}
    </span>
  );
}
