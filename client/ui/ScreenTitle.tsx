import styles from "./ScreenTitle.module.css";

/** The name of a screen for those who hear the page; the bar on top shows it to the eye. */
export function ScreenTitle({ children }: { children: string }) {
  return <h1 className={styles.heard}>{children}</h1>;
}
