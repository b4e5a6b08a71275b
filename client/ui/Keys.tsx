import styles from "./Keys.module.css";

/** How keys are printed; the names of `KeyboardEvent.key` are not what stands on the keyboard. */
const printed: Readonly<Record<string, string>> = {
  Escape: "Esc",
  Delete: "Del",
  ArrowUp: "↑",
  ArrowDown: "↓",
};

/** Keys as caps. */
export function Keys({ keys }: { keys: readonly string[] }) {
  return (
    <span className={styles.keys}>
      {keys.map((key) => (
        <kbd key={key}>{printed[key] ?? (key.length === 1 ? key.toUpperCase() : key)}</kbd>
      ))}
    </span>
  );
}
